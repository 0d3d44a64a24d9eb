import type { PersonAction, PlayedPerson } from '../played-slack.ts';
import { takeValues } from '../state/view-values.ts';
import { viewObject } from '../view-object.ts';
import { applyResponseAction } from './apply-response-action.ts';
import { clientErrors } from './client-errors.ts';
import { interactionPayload } from './payload.ts';
import { connectionTrouble, type Stage } from './stage.ts';
import { topView } from './top-view.ts';

type Submit = Extract<PersonAction, { type: 'submit' }>;

/** Submits the view on top. It stays, busy, until the app has answered; if the app does not, it stays for good. */
export async function submitView(stage: Stage, person: PlayedPerson, submit: Submit): Promise<void> {
  const { workspace, line } = stage;
  const view = topView(workspace, person, submit.viewId);
  if (view.busy) throw new Error(`View ${view.id} is being submitted already`);
  view.errors = clientErrors(view, submit.state);
  view.trouble = null;
  workspace.changed();
  if (Object.keys(view.errors).length > 0) return;

  const values = takeValues(view, submit.state, submit.touched);
  view.busy = true;
  workspace.changed();
  const delivery = await line.deliver('interactive', {
    ...interactionPayload(workspace, person, 'view_submission', view.id),
    view: viewObject(view, values, workspace),
    response_urls: [],
  });
  view.busy = false;
  const trouble = delivery.type !== 'acknowledged' || !applyResponseAction(workspace, view, delivery.payload);
  if (trouble) view.trouble = connectionTrouble;
  workspace.changed();
}
