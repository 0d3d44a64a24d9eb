import type { JsonObject, PlayedPerson } from '../played-slack.ts';
import { takeValues } from '../state/view-values.ts';
import { viewObject } from '../view-object.ts';
import { interactionPayload } from './payload.ts';
import { pressedAction } from './pressed-action.ts';
import { connectionTrouble, type Stage } from './stage.ts';

/** A button or menu on the Home tab. */
export async function clickHome(stage: Stage, person: PlayedPerson, claimed: JsonObject): Promise<void> {
  const { workspace, line } = stage;
  const home = workspace.views.home(person.id);
  if (home === undefined) throw new Error(`${person.realName} has no Home tab yet`);
  const action = pressedAction(home.sent.blocks, claimed, workspace.conversations.nextTs());
  const delivery = await line.deliver('interactive', {
    ...interactionPayload(workspace, person, 'block_actions', home.id),
    container: { type: 'view', view_id: home.id },
    view: viewObject(home, takeValues(home, {}, []), workspace),
    actions: [action],
  });
  if (delivery.type !== 'acknowledged') workspace.notify(person.id, connectionTrouble);
}
