import type { PersonAction, PlayedPerson, ViewState } from '../played-slack.ts';
import { statefulElements } from '../state/stateful-elements.ts';
import type { View } from '../state/views.ts';
import { viewObject } from '../view-object.ts';
import { interactionPayload } from './payload.ts';
import type { Stage } from './stage.ts';
import { topView } from './top-view.ts';

type Close = Extract<PersonAction, { type: 'close' }>;

/** Closes the view on top, or with `all` every one; the client does not wait for the app. */
export async function closeView(stage: Stage, person: PlayedPerson, close: Close): Promise<void> {
  const { workspace, line } = stage;
  const top = topView(workspace, person, close.viewId);
  const [root = top] = workspace.views.stack(person.id);
  // The X of the window names the root view, "Cancel" the view it stands in; `clear_on_close` makes them the same.
  const all = close.all || top.sent.clear_on_close === true;
  const closed = all ? root : top;
  if (all) workspace.views.clear(person.id);
  else workspace.views.close(top);
  workspace.changed();
  if (closed.sent.notify_on_close !== true) return;
  await line.deliver('interactive', {
    ...interactionPayload(workspace, person, 'view_closed'),
    view: viewObject(closed, withoutInputs(closed), workspace),
    is_cleared: all,
  });
}

/** "The full state of the view, excluding any input blocks". Source: view interaction payloads. */
function withoutInputs(view: View): ViewState {
  const inputs = statefulElements(view.sent).filter(({ block }) => block.type === 'input');
  const hidden = new Set(inputs.map(({ blockId }) => blockId));
  return Object.fromEntries(Object.entries(view.values).filter(([blockId]) => !hidden.has(blockId)));
}
