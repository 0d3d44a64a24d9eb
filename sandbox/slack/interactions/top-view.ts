import type { PlayedPerson } from '../played-slack.ts';
import type { View } from '../state/views.ts';
import type { Workspace } from '../state/workspace.ts';

/** The view on top of a person's stack: the only one they can touch. */
export function topView(workspace: Workspace, person: PlayedPerson, id: string): View {
  const top = workspace.views.stack(person.id).at(-1);
  if (top?.id === id) return top;
  throw new Error(`${person.realName} does not have view ${id} on top`);
}
