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
      answer: async (site) => {
        const isThere = site.credentials.installation !== 'removed';
        return jsonAnswer(200, isThere ? [describeInstallation(site, ownerOf(site))] : []);
      },
    },
    { method: 'POST', path: '/app/installations/{id}/access_tokens', answer: postToken },
  ];
}

/** The installation of the repository with this name. */
export function getInstallationRoute(): RepositoryRoute {
  return {
    method: 'GET',
    path: '/installation',
    async answer(scene) {
      if (scene.credentials.installation === 'removed') throw new RestRefused(restRefusals.notFound);
      return jsonAnswer(200, describeInstallation(scene, scene.owner));
    },
  };
}

async function postToken(site: Site, { parameters }: RestRequest): Promise<Answer> {
  const { installation, installationToken } = site.credentials;
  if (parameters.id !== String(INSTALLATION_ID) || installation === 'removed') {
    throw new RestRefused(restRefusals.notFound);
  }
  if (installation === 'suspended') throw new RestRefused(restRefusals.suspended);
  return jsonAnswer(201, {
    token: installationToken,
    expires_at: new Date(site.clock.now() + HOUR).toISOString(),
    permissions: PERMISSIONS,
    repository_selection: 'selected',
  });
}

function ownerOf(site: Site): string {
  return site.scenes()[0]?.owner ?? '';
}

function describeInstallation({ credentials, clock }: Site, owner: string) {
  const isSuspended = credentials.installation === 'suspended';
  return {
    id: INSTALLATION_ID,
    account: { login: owner, id: 1, type: 'Organization' },
    repository_selection: 'selected',
    permissions: PERMISSIONS,
    suspended_at: isSuspended ? new Date(clock.now()).toISOString() : null,
  };
}
