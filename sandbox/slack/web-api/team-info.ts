import { fine } from './answer.ts';
import type { Method } from './method.ts';

export const teamInfo: Method = {
  token: 'bot',
  scope: 'team:read',
  params: {},
  run({ workspace: { team, origin } }) {
    return fine({
      team: {
        id: team.id,
        name: team.name,
        domain: team.domain,
        url: `${origin}/`,
        email_domain: '',
        icon: {},
      },
    });
  },
};
