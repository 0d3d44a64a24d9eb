import { restRefusals } from '../error-shapes.ts';
import { findAccount } from '../known-accounts.ts';
import { siteLinks } from '../links.ts';
import type { Site } from '../scene.ts';
import { jsonAnswer } from '../wire/answer.ts';
import { RestRefused } from './rest-refused.ts';
import type { SiteRoute } from './route.ts';

/** Accounts, and what is left of the rate limit. */
export function getAccountRoutes(): readonly SiteRoute[] {
  return [
    {
      method: 'GET',
      path: '/users/{login}',
      async answer(site, { parameters }) {
        const account = findAccount(parameters.login ?? '');
        if (account === null) throw new RestRefused(restRefusals.notFound);
        const { login, id, name, type } = account;
        const links = siteLinks(site);
        return jsonAnswer(200, {
          login,
          id,
          node_id: `U_${id}`,
          avatar_url: links.avatar(login),
          url: `${links.api}/users/${encodeURIComponent(login)}`,
          html_url: links.account(login),
          type,
          site_admin: false,
          name,
        });
      },
    },
    {
      method: 'GET',
      path: '/rate_limit',
      async answer(site) {
        const core = withoutName(site, 'core');
        return jsonAnswer(200, { resources: { core, graphql: withoutName(site, 'graphql') }, rate: core });
      },
    },
  ];
}

function withoutName({ budget }: Site, resource: 'core' | 'graphql') {
  const { limit, used, remaining, reset } = budget.look(resource);
  return { limit, used, remaining, reset };
}
