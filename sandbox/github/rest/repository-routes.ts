import { encodeInLines } from '../base64.ts';
import { restRefusals } from '../error-shapes.ts';
import { linksOf } from '../links.ts';
import { REPOSITORY_ID, type Scene } from '../scene.ts';
import { bytesAnswer, jsonAnswer } from '../wire/answer.ts';
import { RestRefused } from './rest-refused.ts';
import type { Route } from './route.ts';
import { wantsRaw } from './wants-raw.ts';

/** The repository itself and its blobs. */
export function getRepositoryRoutes(): readonly Route[] {
  return [
    {
      method: 'GET',
      path: '{repo}',
      answer: async (scene) => jsonAnswer(200, describeRepository(scene)),
    },
    {
      method: 'GET',
      path: '{repo}/git/blobs/{sha}',
      async answer(scene, { parameters, headers }) {
        const blob = await scene.repository.objects.read(parameters.sha ?? '');
        if (blob?.type !== 'blob') throw new RestRefused(restRefusals.notFound);
        if (wantsRaw(headers.accept))
          return bytesAnswer('application/vnd.github.raw; charset=utf-8', blob.bytes);
        return jsonAnswer(200, {
          sha: blob.oid,
          node_id: `B_${blob.oid}`,
          size: blob.size,
          url: `${linksOf(scene).apiRepository}/git/blobs/${blob.oid}`,
          content: encodeInLines(blob.bytes),
          encoding: 'base64',
        });
      },
    },
  ];
}

function describeRepository(scene: Scene) {
  const { owner, name, defaultBranch } = scene;
  const links = linksOf(scene);
  return {
    id: REPOSITORY_ID,
    name,
    full_name: `${owner}/${name}`,
    private: true,
    owner: { login: owner, id: 1, type: 'Organization', html_url: links.account(owner) },
    html_url: links.repository,
    url: links.apiRepository,
    clone_url: links.clone,
    description: null,
    fork: false,
    default_branch: defaultBranch,
    archived: scene.isArchived(),
    disabled: false,
    visibility: 'private',
    permissions: { admin: false, maintain: false, push: true, triage: false, pull: true },
  };
}
