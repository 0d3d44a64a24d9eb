import { fine } from './answer.ts';
import type { Method } from './method.ts';

export const authTest: Method = {
  token: 'bot',
  scope: null,
  params: {},
  run({ workspace: { team, app } }) {
    return fine({
      url: `https://${team.domain}.slack.com/`,
      team: team.name,
      user: app.name,
      team_id: team.id,
      user_id: app.userId,
      bot_id: app.botId,
      is_enterprise_install: false,
    });
  },
};
