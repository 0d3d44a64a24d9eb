import { textIn } from '../json.ts';
import type { JsonObject } from '../played-slack.ts';
import type { ResponseTarget } from '../state/response-urls.ts';
import type { Workspace } from '../state/workspace.ts';
import { messageContent } from '../web-api/message-content.ts';

/**
 * Shows an answer to an interaction: to its person alone unless it says `in_channel`, in place of the message it came
 * from if it asks for that. Returns Slack's error, or null.
 */
export function answerThroughUrl(
  workspace: Workspace,
  target: ResponseTarget,
  answer: JsonObject,
): string | null {
  const conversation = workspace.conversations.find(target.conversation);
  if (conversation === undefined) return 'channel_not_found';
  if (answer.delete_original === true) {
    if (target.original !== null) workspace.conversations.remove(conversation, target.original);
    return null;
  }
  const content = messageContent(answer);
  if (content.type === 'refused') return textIn(content.answer.error) ?? 'invalid_arguments';
  const { text, blocks } = content;
  if (answer.replace_original === true && target.original !== null) {
    const editedAt = workspace.conversations.nextTs();
    workspace.conversations.change(conversation, target.original, { text, blocks, editedAt });
    return null;
  }
  workspace.conversations.post(conversation, {
    user: workspace.app.userId,
    text,
    blocks,
    ephemeralFor: answer.response_type === 'in_channel' ? null : target.user,
    threadTs: textIn(answer.thread_ts) ?? null,
  });
  return null;
}
