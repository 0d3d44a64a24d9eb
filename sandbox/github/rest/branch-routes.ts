import { z } from 'zod';
import { restRefusals } from '../error-shapes.ts';
import { nameOf } from '../find-scene.ts';
import { createBranch } from '../git/create-branch.ts';
import { linksOf } from '../links.ts';
import type { Scene } from '../scene.ts';
import { type Answer, jsonAnswer } from '../wire/answer.ts';
import { describeCommit } from './describe-commit.ts';
import { parseJson } from './parse-json.ts';
import { RestRefused } from './rest-refused.ts';
import type { RepositoryRoute, RestRequest } from './route.ts';

const refInput = z.object({ ref: z.string(), sha: z.string() });

/** Branches: reading one, making one, the rules that apply to one, and the commit at its head. */
export function getBranchRoutes(): readonly RepositoryRoute[] {
  return [
    { method: 'POST', path: '/git/refs', answer: postRef },
    { method: 'GET', path: '/git/ref/{ref+}', answer: getRef },
    { method: 'GET', path: '/branches/{branch+}', answer: getBranch },
    { method: 'GET', path: '/rules/branches/{branch+}', answer: getRules },
    { method: 'GET', path: '/commits/{ref+}', answer: getCommit },
  ];
}

async function postRef(scene: Scene, { body }: RestRequest): Promise<Answer> {
  const { ref, sha } = parseJson(refInput, body);
  const branch = /^refs\/heads\/(.+)$/.exec(ref)?.[1];
  if (branch === undefined) throw new RestRefused(restRefusals.refName);
  if (scene.condition.access === 'read') throw new RestRefused(restRefusals.readOnly);
  if (scene.condition.archived) throw new RestRefused(restRefusals.archived);
  const outcome = await scene.inTurn(async () => {
    if ((await scene.repository.head(scene.defaultBranch)) === null) return 'empty';
    return createBranch(scene.repository, branch, sha);
  });
  switch (outcome) {
    case 'created':
      scene.changed();
      return jsonAnswer(201, describeRef(scene, branch, sha));
    case 'empty':
      throw new RestRefused(restRefusals.emptyRepository);
    case 'exists':
      throw new RestRefused(restRefusals.refExists);
    case 'no-such-commit':
      throw new RestRefused(restRefusals.noSuchObject);
    case 'bad-name':
      throw new RestRefused(restRefusals.refName);
    default:
      return outcome satisfies never;
  }
}

async function getRef(scene: Scene, { parameters }: RestRequest): Promise<Answer> {
  const branch = (parameters.ref ?? '').replace(/^heads\//, '');
  return jsonAnswer(200, describeRef(scene, branch, await headOf(scene, branch)));
}

async function getBranch(scene: Scene, { parameters }: RestRequest): Promise<Answer> {
  const { branch = '' } = parameters;
  const head = await headOf(scene, branch);
  const isProtected = scene.condition.protection !== 'none' && branch === scene.defaultBranch;
  const commit = { sha: head, url: `${linksOf(scene).apiRepository}/commits/${head}` };
  return jsonAnswer(200, { name: branch, commit, protected: isProtected });
}

/** Rulesets only: classic protection does not show here (docs.github.com, "Get rules for a branch"). */
async function getRules(scene: Scene, { parameters }: RestRequest): Promise<Answer> {
  const isRuled = scene.condition.protection === 'ruleset' && parameters.branch === scene.defaultBranch;
  if (!isRuled) return jsonAnswer(200, []);
  const source = { ruleset_source_type: 'Repository', ruleset_source: nameOf(scene) };
  return jsonAnswer(200, [{ type: 'pull_request', ...source, ruleset_id: 1, parameters: {} }]);
}

/** With `Accept: application/vnd.github.sha` the oid alone, which is its own ETag: the cheap way to watch a head. */
async function getCommit(scene: Scene, { parameters, headers }: RestRequest): Promise<Answer> {
  const { ref = '' } = parameters;
  const head = await scene.repository.head(ref.replace(/^(?:refs\/)?heads\//, ''));
  const commit = await scene.repository.commit(head ?? ref);
  if (commit === null) throw new RestRefused({ status: 422, message: `No commit found for SHA: ${ref}` });
  const etag = `"${commit.oid}"`;
  if (headers['if-none-match'] === etag) return { status: 304, headers: { etag }, body: { type: 'none' } };
  if (/vnd\.github\.(?:v3\.)?sha/.test(headers.accept ?? '')) {
    const bytes = Buffer.from(commit.oid);
    return { status: 200, headers: { etag }, body: { type: 'bytes', contentType: 'text/plain', bytes } };
  }
  const described = describeCommit(scene, commit);
  const { sha, html_url, parents } = described;
  return jsonAnswer(200, { sha, html_url, parents, commit: described }, { etag });
}

async function headOf({ repository }: Scene, branch: string): Promise<string> {
  const head = await repository.head(branch);
  if (head === null) throw new RestRefused(restRefusals.notFound);
  return head;
}

function describeRef(scene: Scene, branch: string, sha: string) {
  const { apiRepository } = linksOf(scene);
  return {
    ref: `refs/heads/${branch}`,
    url: `${apiRepository}/git/refs/heads/${branch}`,
    object: { sha, type: 'commit', url: `${apiRepository}/git/commits/${sha}` },
  };
}
