import { textIn } from '../json.ts';
import { messageObject } from '../message-object.ts';
import { fine, refuse } from './answer.ts';
import { findConversation } from './find-conversation.ts';
import { contentParams, messageContent } from './message-content.ts';
import type { Method } from './method.ts';

export const chatUpdate: Method = {
  token: 'bot',
  scope: 'chat:write',
  params: {
    ...contentParams,
    channel: { kind: 'text', required: true },
    ts: { kind: 'text', required: true },
  },
  run({ workspace }, args) {
    const conversation = findConversation(workspace, args.channel);
    if (conversation === undefined) return refuse('channel_not_found');
    const ts = textIn(args.ts) ?? '';
    const message = conversation.messages.find((one) => one.ts === ts && one.ephemeralFor === null);
    if (message === undefined) return refuse('message_not_found');
    if (message.user !== workspace.app.userId) return refuse('cant_update_message');
    const content = messageContent(args);
    if (content.type === 'refused') return content.answer;
    // "If you don't include this field, the message's previous blocks will be retained." Source: chat.update.
    const isBlocksGiven = args.blocks !== undefined || args.markdown_text !== undefined;
    const changed = {
      text: content.text,
      blocks: isBlocksGiven ? content.blocks : message.blocks,
      editedAt: workspace.conversations.nextTs(),
    };
    workspace.conversations.change(conversation, ts, changed);
    return fine({
      channel: conversation.id,
      ts,
      text: content.text,
      message: messageObject({ ...message, ...changed }, workspace),
    });
  },
};
