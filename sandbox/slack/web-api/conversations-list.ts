import { textIn } from '../json.ts';
import { fine, refuse } from './answer.ts';
import { conversationObject, findConversation } from './find-conversation.ts';
import type { Method } from './method.ts';
import { pageOf, pageParams } from './page-of.ts';

const kinds: Readonly<Record<string, string>> = {
  public_channel: 'channel',
  private_channel: 'private',
  im: 'dm',
  mpim: 'none here',
};

export const conversationsList: Method = {
  token: 'bot',
  scope: ['channels:read', 'groups:read', 'im:read'],
  params: { ...pageParams, types: { kind: 'text' }, exclude_archived: { kind: 'boolean' } },
  run({ workspace }, args) {
    const types = (textIn(args.types) ?? 'public_channel').split(',').map((type) => type.trim());
    if (types.some((type) => kinds[type] === undefined)) return refuse('invalid_types');
    const wanted = types.map((type) => kinds[type]);
    const visible = workspace.conversations
      .all()
      .filter(({ id, kind }) => wanted.includes(kind) && findConversation(workspace, id) !== undefined)
      .filter(({ isArchived }) => args.exclude_archived !== true || !isArchived);
    const page = pageOf(visible, args);
    return fine({
      channels: page.items.map((conversation) => conversationObject(conversation, workspace)),
      response_metadata: { next_cursor: page.next },
    });
  },
};
