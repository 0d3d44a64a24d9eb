import { checkView, isViewTooLarge } from '../check-blocks.ts';
import type { JsonObject } from '../played-slack.ts';
import type { View } from '../state/views.ts';
import type { Workspace } from '../state/workspace.ts';
import { invalidArguments, refuse } from './answer.ts';
import { checkSlackFiles } from './check-slack-files.ts';

/** Why Slack would not take this view, or null. `replaced` is the view whose place it takes. */
export function viewRefusal(
  workspace: Workspace,
  kind: View['kind'],
  view: JsonObject,
  replaced?: View,
): JsonObject | null {
  if (isViewTooLarge(view)) return refuse('view_too_large');
  const problems = [...checkView(view, kind)];
  problems.push(...checkSlackFiles(workspace, view.blocks, '/view/blocks'));
  if (problems.length > 0) return invalidArguments(problems);
  const externalId = typeof view.external_id === 'string' ? view.external_id : '';
  const holder = workspace.views.findByExternalId(externalId);
  return holder === undefined || holder === replaced ? null : refuse('duplicate_external_id');
}
