import type { PersonAction, PlayedPerson } from '../played-slack.ts';
import { takeValues } from '../state/view-values.ts';
import { viewObject } from '../view-object.ts';
import { interactionPayload } from './payload.ts';
import { pressedAction } from './pressed-action.ts';
import { connectionTrouble, type Stage } from './stage.ts';
import { topView } from './top-view.ts';

type ActInView = Extract<PersonAction, { type: 'act-in-view' }>;

/** A button, menu or dispatching input in a modal: the app gets the full state of every input with it. */
export async function actInView(stage: Stage, person: PlayedPerson, act: ActInView): Promise<void> {
  const { workspace, line } = stage;
  const view = topView(workspace, person, act.viewId);
  const action = pressedAction(view.sent.blocks, act.action, workspace.conversations.nextTs());
  const values = takeValues(view, act.state, act.touched);
  const delivery = await line.deliver('interactive', {
    ...interactionPayload(workspace, person, 'block_actions', view.id),
    container: { type: 'view', view_id: view.id },
    view: viewObject(view, values, workspace),
    actions: [action],
  });
  view.trouble = delivery.type === 'acknowledged' ? null : connectionTrouble;
  workspace.changed();
}
