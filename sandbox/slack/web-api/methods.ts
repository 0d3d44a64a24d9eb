import { appsConnectionsOpen } from './apps-connections-open.ts';
import { authTest } from './auth-test.ts';
import { chatDelete } from './chat-delete.ts';
import { chatGetPermalink } from './chat-get-permalink.ts';
import { chatPostEphemeral } from './chat-post-ephemeral.ts';
import { chatPostMessage } from './chat-post-message.ts';
import { chatUpdate } from './chat-update.ts';
import { conversationsHistory } from './conversations-history.ts';
import { conversationsInfo } from './conversations-info.ts';
import { conversationsList } from './conversations-list.ts';
import { conversationsMembers } from './conversations-members.ts';
import { conversationsOpen } from './conversations-open.ts';
import { filesCompleteUploadExternal } from './files-complete-upload-external.ts';
import { filesGetUploadUrlExternal } from './files-get-upload-url-external.ts';
import { filesInfo } from './files-info.ts';
import type { Method } from './method.ts';
import { teamInfo } from './team-info.ts';
import { usersInfo } from './users-info.ts';
import { usersList } from './users-list.ts';
import { viewsOpen } from './views-open.ts';
import { viewsPublish } from './views-publish.ts';
import { viewsPush } from './views-push.ts';
import { viewsUpdate } from './views-update.ts';

/** Every Web API method that is played; any other name answers `unknown_method`. */
export const methods: Readonly<Record<string, Method>> = {
  'apps.connections.open': appsConnectionsOpen,
  'auth.test': authTest,
  'chat.delete': chatDelete,
  'chat.getPermalink': chatGetPermalink,
  'chat.postEphemeral': chatPostEphemeral,
  'chat.postMessage': chatPostMessage,
  'chat.update': chatUpdate,
  'conversations.history': conversationsHistory,
  'conversations.info': conversationsInfo,
  'conversations.list': conversationsList,
  'conversations.members': conversationsMembers,
  'conversations.open': conversationsOpen,
  'files.completeUploadExternal': filesCompleteUploadExternal,
  'files.getUploadURLExternal': filesGetUploadUrlExternal,
  'files.info': filesInfo,
  'team.info': teamInfo,
  'users.info': usersInfo,
  'users.list': usersList,
  'views.open': viewsOpen,
  'views.publish': viewsPublish,
  'views.push': viewsPush,
  'views.update': viewsUpdate,
};
