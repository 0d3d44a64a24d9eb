import type { JsonObject, PlayedMessage } from './played-slack.ts';
import type { Workspace } from './state/workspace.ts';

/** A message as Slack shows it to the app. */
export function messageObject(message: PlayedMessage, { app, team }: Workspace): JsonObject {
  const fromApp = message.user === app.userId;
  return {
    type: 'message',
    user: message.user,
    ts: message.ts,
    text: message.text,
    team: team.id,
    ...(fromApp ? { bot_id: app.botId, app_id: app.id } : {}),
    ...(message.blocks.length > 0 ? { blocks: message.blocks } : {}),
    ...(message.clientMsgId === null ? {} : { client_msg_id: message.clientMsgId }),
    ...(message.threadTs === null ? {} : { thread_ts: message.threadTs }),
    ...(message.files.length > 0 ? { files: message.files } : {}),
    ...(message.editedAt === null ? {} : { edited: { user: message.user, ts: message.editedAt } }),
    ...(message.ephemeralFor === null ? {} : { is_ephemeral: true }),
  };
}
