import { messageObject } from '../message-object.ts';
import { fine, refuse } from './answer.ts';
import { findConversation } from './find-conversation.ts';
import type { Method } from './method.ts';
import { pageOf, pageParams } from './page-of.ts';

export const conversationsHistory: Method = {
  token: 'bot',
  scope: ['channels:history', 'groups:history', 'im:history'],
  params: { ...pageParams, channel: { kind: 'text', required: true } },
  run({ workspace }, args) {
    const conversation = findConversation(workspace, args.channel);
    if (conversation === undefined) return refuse('channel_not_found');
    if (!conversation.members.has(workspace.app.userId)) return refuse('not_in_channel');
    const shown = conversation.messages.filter(
      ({ ephemeralFor, threadTs }) => ephemeralFor === null && threadTs === null,
    );
    const page = pageOf(shown.toReversed(), args);
    return fine({
      messages: page.items.map((message) => messageObject(message, workspace)),
      has_more: page.next !== '',
      response_metadata: { next_cursor: page.next },
    });
  },
};
