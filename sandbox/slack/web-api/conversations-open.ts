import { textIn } from '../json.ts';
import { fine, refuse } from './answer.ts';
import { conversationObject, findConversation } from './find-conversation.ts';
import type { Method } from './method.ts';

export const conversationsOpen: Method = {
  token: 'bot',
  scope: 'im:write',
  params: { users: { kind: 'text' }, channel: { kind: 'text' }, return_im: { kind: 'boolean' } },
  run({ workspace }, args) {
    const users = textIn(args.users)?.split(',') ?? [];
    if (users.length > 1) return refuse('not_enough_users'); // group messages are not played
    const person = users[0] === undefined ? undefined : workspace.person(users[0]);
    if (users.length === 1 && person === undefined) return refuse('user_not_found');
    const conversation =
      person === undefined ? findConversation(workspace, args.channel) : workspace.appMessages(person.id);
    if (conversation === undefined) return refuse('channel_not_found');
    const channel = conversationObject(conversation, workspace);
    return fine({ channel: args.return_im === true ? channel : { id: conversation.id } });
  },
};
