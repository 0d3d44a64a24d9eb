import { fine, refuse } from './answer.ts';
import { conversationObject, denialOfReading, findConversation } from './find-conversation.ts';
import type { Method } from './method.ts';

export const conversationsInfo: Method = {
  token: 'bot',
  scope: ['channels:read', 'groups:read', 'im:read'],
  params: { channel: { kind: 'text', required: true } },
  run({ workspace }, args) {
    const conversation = findConversation(workspace, args.channel);
    if (conversation === undefined) return refuse('channel_not_found');
    const denial = denialOfReading(conversation, workspace);
    if (denial !== null) return denial;
    return fine({ channel: conversationObject(conversation, workspace) });
  },
};
