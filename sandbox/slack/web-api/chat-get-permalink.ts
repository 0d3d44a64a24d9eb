import { textIn } from '../json.ts';
import { fine, refuse } from './answer.ts';
import { findConversation } from './find-conversation.ts';
import type { Method } from './method.ts';

export const chatGetPermalink: Method = {
  token: 'bot',
  scope: null,
  params: { channel: { kind: 'text', required: true }, message_ts: { kind: 'text', required: true } },
  run({ workspace }, args) {
    const conversation = findConversation(workspace, args.channel);
    if (conversation === undefined) return refuse('channel_not_found');
    const ts = textIn(args.message_ts) ?? '';
    if (!conversation.messages.some((message) => message.ts === ts)) return refuse('message_not_found');
    const page = `https://${workspace.team.domain}.slack.com/archives/${conversation.id}`;
    return fine({ channel: conversation.id, permalink: `${page}/p${ts.replace('.', '')}` });
  },
};
