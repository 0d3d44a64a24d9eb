import { textIn } from '../json.ts';
import { fine, refuse } from './answer.ts';
import { findConversation } from './find-conversation.ts';
import { contentParams, messageContent } from './message-content.ts';
import type { Method } from './method.ts';

export const chatPostEphemeral: Method = {
  token: 'bot',
  scope: 'chat:write',
  params: {
    ...contentParams,
    channel: { kind: 'text', required: true },
    user: { kind: 'text', required: true },
    thread_ts: { kind: 'text' },
  },
  run({ workspace }, args) {
    const conversation = findConversation(workspace, args.channel);
    if (conversation === undefined) return refuse('channel_not_found');
    if (conversation.isArchived) return refuse('is_archived');
    if (!conversation.members.has(workspace.app.userId)) return refuse('not_in_channel');
    const user = textIn(args.user) ?? '';
    if (!conversation.members.has(user)) return refuse('user_not_in_channel');
    const content = messageContent(args);
    if (content.type === 'refused') return content.answer;
    const message = workspace.conversations.post(conversation, {
      user: workspace.app.userId,
      text: content.text,
      blocks: content.blocks,
      ephemeralFor: user,
      threadTs: textIn(args.thread_ts) ?? null,
    });
    return fine({ message_ts: message.ts });
  },
};
