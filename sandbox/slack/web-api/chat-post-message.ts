import { textIn } from '../json.ts';
import { messageObject } from '../message-object.ts';
import { fine, refuse } from './answer.ts';
import { findRecipient } from './find-conversation.ts';
import { contentParams, messageContent } from './message-content.ts';
import type { Method } from './method.ts';

export const chatPostMessage: Method = {
  token: 'bot',
  scope: 'chat:write',
  params: {
    ...contentParams,
    channel: { kind: 'text', required: true },
    thread_ts: { kind: 'text' },
    client_msg_id: { kind: 'text' },
    reply_broadcast: { kind: 'boolean' },
    unfurl_links: { kind: 'boolean' },
    unfurl_media: { kind: 'boolean' },
  },
  run({ workspace }, args) {
    const conversation = findRecipient(workspace, args.channel);
    if (conversation === undefined) return refuse('channel_not_found');
    if (conversation.isArchived) return refuse('is_archived');
    const mayWrite =
      conversation.members.has(workspace.app.userId) ||
      (conversation.kind === 'channel' && workspace.scopes.includes('chat:write.public'));
    if (!mayWrite) return refuse('not_in_channel');
    const threadTs = textIn(args.thread_ts) ?? null;
    const thread = conversation.messages.find((message) => message.ts === threadTs);
    if (threadTs !== null && thread === undefined) return refuse('thread_not_found');
    const content = messageContent(args);
    if (content.type === 'refused') return content.answer;
    const clientMsgId = textIn(args.client_msg_id) ?? null;
    // A second post of the same id brings the first message, as it stands. Slack tells so by the names of its errors only.
    const first = conversation.messages.find(
      (one) => clientMsgId !== null && one.clientMsgId === clientMsgId,
    );
    const message =
      first ??
      workspace.conversations.post(conversation, {
        user: workspace.app.userId,
        text: content.text,
        blocks: content.blocks,
        threadTs: thread?.threadTs ?? threadTs,
        clientMsgId,
      });
    return fine({
      channel: conversation.id,
      ts: message.ts,
      message: messageObject(message, workspace),
    });
  },
};
