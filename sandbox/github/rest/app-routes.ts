import { restRefusals } from '../error-shapes.ts';
import type { Site } from '../scene.ts';
import { type Answer, jsonAnswer } from '../wire/answer.ts';
import { RestRefused } from './rest-refused.ts';
import type { RepositoryRoute, RestRequest, SiteRoute } from './route.ts';

const INSTALLATION_ID = 52_000_001;
const HOUR = 3_600_000;
const PERMISSIONS = { contents: 'write', metadata: 'read', pull_requests: 'write' } as const;

/** How an app comes to a token: its one installation, and that installation's token. */
export function getAppRoutes(): readonly SiteRoute[] {
  return [
    {
      method: 'GET',
      path: '/app/installations',
      answer: async (site) => jsonAnswer(200, [describeInstallation(ownerOf(site))]),
    },
    { method: 'POST', path: '/app/installations/{id}/access_tokens', answer: postToken },
  ];
}

/** The installation of the repository with this name. */
export function getInstallationRoute(): RepositoryRoute {
  return {
    method: 'GET',
    path: '/installation',
    answer: async ({ owner }) => jsonAnswer(200, describeInstallation(owner)),
  };
}

async function postToken(site: Site, { parameters }: RestRequest): Promise<Answer> {
  if (parameters.id !== String(INSTALLATION_ID)) throw new RestRefused(restRefusals.notFound);
  return jsonAnswer(201, {
    token: site.installationToken,
    expires_at: new Date(site.clock.now() + HOUR).toISOString(),
    permissions: PERMISSIONS,
    repository_selection: 'selected',
  });
}

function ownerOf(site: Site): string {
  return site.scenes()[0]?.owner ?? '';
}

function describeInstallation(owner: string) {
  return {
    id: INSTALLATION_ID,
    account: { login: owner, id: 1, type: 'Organization' },
    repository_selection: 'selected',
    permissions: PERMISSIONS,
    suspended_at: null,
  };
}
