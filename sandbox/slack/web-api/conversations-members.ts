import { fine, refuse } from './answer.ts';
import { denialOfReading, findConversation } from './find-conversation.ts';
import type { Method } from './method.ts';
import { pageOf, pageParams } from './page-of.ts';

export const conversationsMembers: Method = {
  token: 'bot',
  scope: ['channels:read', 'groups:read', 'im:read'],
  params: { ...pageParams, channel: { kind: 'text', required: true } },
  run({ workspace }, args) {
    const conversation = findConversation(workspace, args.channel);
    if (conversation === undefined) return refuse('channel_not_found');
    const denial = denialOfReading(conversation, workspace);
    if (denial !== null) return denial;
    const page = pageOf([...conversation.members], args);
    return fine({ members: page.items, response_metadata: { next_cursor: page.next } });
  },
};
