import { isObject, listIn, textIn } from '../json.ts';
import { limits } from '../limits.ts';
import type { JsonObject } from '../played-slack.ts';
import type { View } from '../state/views.ts';
import type { Workspace } from '../state/workspace.ts';
import { viewRefusal } from '../web-api/view-refusal.ts';

/**
 * Does what the acknowledgement of a submission asks for; without a `response_action` the view closes. False when
 * Slack cannot do it: the app never learns of that, only the person does.
 */
export function applyResponseAction(workspace: Workspace, view: View, answer: JsonObject): boolean {
  const { views } = workspace;
  const action = answer.response_action;
  switch (action) {
    case undefined:
      if (Object.keys(answer).length > 0) return false;
      views.close(view);
      return true;
    case 'clear':
      views.clear(view.owner);
      return true;
    case 'errors':
      return showErrors(view, answer.errors);
    case 'update':
      if (!isObject(answer.view) || viewRefusal(workspace, 'modal', answer.view, view) !== null) return false;
      views.update(view, answer.view, 'response_action');
      return true;
    case 'push':
      if (views.stack(view.owner).length >= limits.viewStack.max) return false;
      if (!isObject(answer.view) || viewRefusal(workspace, 'modal', answer.view) !== null) return false;
      views.push(view.owner, answer.view);
      return true;
    default:
      return false;
  }
}

/** Errors may only name input blocks that are in the view. */
function showErrors(view: View, errors: JsonObject[string] | undefined): boolean {
  if (!isObject(errors)) return false;
  const inputs = listIn(view.sent.blocks)
    .filter(isObject)
    .filter((block) => block.type === 'input');
  const shown: Record<string, string> = {};
  for (const [blockId, error] of Object.entries(errors)) {
    const words = textIn(error);
    if (words === undefined || words === '' || !inputs.some((block) => block.block_id === blockId))
      return false;
    shown[blockId] = words;
  }
  if (Object.keys(shown).length === 0) return false;
  view.errors = shown;
  return true;
}
