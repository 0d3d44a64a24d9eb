import { fine } from './answer.ts';
import type { Method } from './method.ts';

export const authTest: Method = {
  token: 'bot',
  scope: null,
  params: {},
  run({ workspace: { team, app, origin } }) {
    return fine({
      // Slack's would be https://acme.slack.com/, which is somebody's: links in entries stay on this machine.
      url: `${origin}/`,
      team: team.name,
      user: app.name,
      team_id: team.id,
      user_id: app.userId,
      bot_id: app.botId,
      is_enterprise_install: false,
    });
  },
};
