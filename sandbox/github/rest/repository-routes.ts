import { encodeInLines } from '../base64.ts';
import { restRefusals } from '../error-shapes.ts';
import { linksOf } from '../links.ts';
import { bytesAnswer, jsonAnswer } from '../wire/answer.ts';
import { describeRepository } from './describe-repository.ts';
import { RestRefused } from './rest-refused.ts';
import type { RepositoryRoute } from './route.ts';
import { wantsRaw } from './wants-raw.ts';

/** The repository itself and its blobs. */
export function getRepositoryRoutes(): readonly RepositoryRoute[] {
  return [
    {
      method: 'GET',
      path: '',
      answer: async (scene, { headers }) => jsonAnswer(200, describeRepository(scene, headers)),
    },
    {
      method: 'GET',
      path: '/git/blobs/{sha}',
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
