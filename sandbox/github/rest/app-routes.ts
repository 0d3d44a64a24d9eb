import { restRefusals } from '../error-shapes.ts';
import type { Scene } from '../scene.ts';
import { type Answer, jsonAnswer } from '../wire/answer.ts';
import { RestRefused } from './rest-refused.ts';
import type { RestRequest, Route } from './route.ts';

const INSTALLATION_ID = 52_000_001;
const HOUR = 3_600_000;

/** How an app comes to a token: its one installation, and that installation's token. */
export function getAppRoutes(): readonly Route[] {
  return [
    {
      method: 'GET',
      path: '/app/installations',
      answer: async (scene) => jsonAnswer(200, [describeInstallation(scene)]),
    },
    {
      method: 'GET',
      path: '{repo}/installation',
      answer: async (scene) => jsonAnswer(200, describeInstallation(scene)),
    },
    { method: 'POST', path: '/app/installations/{id}/access_tokens', answer: postToken },
  ];
}

async function postToken(scene: Scene, { parameters }: RestRequest): Promise<Answer> {
  if (parameters.id !== String(INSTALLATION_ID)) throw new RestRefused(restRefusals.notFound);
  return jsonAnswer(201, {
    token: scene.token,
    expires_at: new Date(scene.clock.now() + HOUR).toISOString(),
    permissions: { contents: 'write', metadata: 'read' },
    repository_selection: 'selected',
  });
}

function describeInstallation({ owner }: Scene) {
  return {
    id: INSTALLATION_ID,
    account: { login: owner, id: 1, type: 'Organization' },
    repository_selection: 'selected',
    permissions: { contents: 'write', metadata: 'read' },
    suspended_at: null,
  };
}
