import { textIn } from '../json.ts';
import { fine, refuse } from './answer.ts';
import { findConversation } from './find-conversation.ts';
import type { Method } from './method.ts';

export const chatDelete: Method = {
  token: 'bot',
  scope: 'chat:write',
  params: { channel: { kind: 'text', required: true }, ts: { kind: 'text', required: true } },
  run({ workspace }, args) {
    const conversation = findConversation(workspace, args.channel);
    if (conversation === undefined) return refuse('channel_not_found');
    const ts = textIn(args.ts) ?? '';
    const message = conversation.messages.find((one) => one.ts === ts && one.ephemeralFor === null);
    if (message === undefined) return refuse('message_not_found');
    if (message.user !== workspace.app.userId) return refuse('cant_delete_message');
    workspace.conversations.remove(conversation, ts);
    return fine({ channel: conversation.id, ts });
  },
};
