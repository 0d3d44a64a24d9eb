import { textIn } from '../json.ts';
import type { Json, JsonObject } from '../played-slack.ts';
import type { Conversation } from '../state/conversations.ts';
import type { Workspace } from '../state/workspace.ts';
import { missingScope } from './answer.ts';

/** The conversation as far as the app may know of it: private ones only as a member. */
export function findConversation(workspace: Workspace, id: Json | undefined): Conversation | undefined {
  const found = workspace.conversations.find(textIn(id) ?? '');
  if (found === undefined) return undefined;
  return found.kind === 'channel' || found.members.has(workspace.app.userId) ? found : undefined;
}

/** The same, and a person's id stands for the app's direct message with them. */
export function findRecipient(workspace: Workspace, id: Json | undefined): Conversation | undefined {
  const person = workspace.person(textIn(id) ?? '');
  return person === undefined ? findConversation(workspace, id) : workspace.appMessages(person.id);
}

const readScopes = { channel: 'channels:read', private: 'groups:read', dm: 'im:read' } as const;

/** Why the app may not read what kind of conversation this is, or null: each kind has its own scope. */
export function denialOfReading({ kind }: Conversation, workspace: Workspace): JsonObject | null {
  const needed = readScopes[kind];
  return workspace.scopes.includes(needed) ? null : missingScope([needed], workspace.scopes);
}

export function conversationObject(conversation: Conversation, workspace: Workspace): JsonObject {
  const { id, kind, name, topic, members, creator, isArchived } = conversation;
  if (kind === 'dm') {
    const user = [...members].find((member) => member !== workspace.app.userId) ?? '';
    return { id, is_im: true, user, is_user_deleted: false, is_archived: false };
  }
  return {
    id,
    name,
    name_normalized: name,
    is_channel: kind === 'channel',
    is_group: kind === 'private',
    is_im: false,
    is_private: kind === 'private',
    is_general: name === 'general',
    is_archived: isArchived,
    creator,
    is_member: members.has(workspace.app.userId),
    topic: { value: topic, creator: '', last_set: 0 },
    purpose: { value: '', creator: '', last_set: 0 },
    num_members: members.size,
  };
}
