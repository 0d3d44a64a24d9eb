import type { IncomingMessage } from 'node:http';
import { nameOf } from '../find-scene.ts';
import { linksOf } from '../links.ts';
import type { Scene } from '../scene.ts';

/**
 * A repository as a route or a list shows it to this caller. An app's token sees no permissions of its own here,
 * whatever it may do (MemberJunction/MJ#4390).
 */
export function describeRepository(scene: Scene, headers: IncomingMessage['headers']) {
  const { id, owner, name, defaultBranch, condition } = scene;
  const links = linksOf(scene);
  const isApp = headers.authorization?.endsWith(scene.credentials.installationToken) === true;
  return {
    id,
    name,
    full_name: nameOf(scene),
    private: condition.isPrivate,
    owner: { login: owner, id: 1, type: 'Organization', html_url: links.account(owner) },
    html_url: links.repository,
    url: links.apiRepository,
    clone_url: links.clone,
    description: null,
    fork: false,
    default_branch: defaultBranch,
    archived: condition.archived,
    disabled: false,
    visibility: condition.isPrivate ? 'private' : 'public',
    permissions: {
      admin: false,
      maintain: false,
      push: !isApp && condition.access === 'write',
      triage: false,
      pull: !isApp,
    },
  };
}
