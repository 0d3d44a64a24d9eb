import type { PlayedPullRequest } from '../played-pull-request.ts';
import type { Scene } from '../scene.ts';
import { describeCommit } from './describe-commit.ts';
import { encodeNodeId } from './node-id.ts';
import { pageOf } from './page-of.ts';
import type { Fields } from './resolve-field.ts';

/** `PullRequest.commits`, oldest first: what its branch has and its base had not when it ended, or has not now. */
export async function describePullRequestCommits(
  scene: Scene,
  { number, base, head, ended }: PlayedPullRequest,
  args: unknown,
): Promise<Fields> {
  const { repository } = scene;
  const from = ended?.base ?? (await repository.head(base));
  const to = ended?.head ?? (await repository.head(head));
  const range = from === null || to === null ? null : `${from}..${to}`;
  const listed =
    range === null ? '' : await repository.git.run(['rev-list', '--reverse', '--topo-order', range]);
  const oids = listed.toString().split('\n').filter(Boolean);
  const nodes = oids.map((oid) => ({
    __typename: 'PullRequestCommit',
    id: encodeNodeId(scene, 'PRC', `${number}:${oid}`),
    commit: () => describeCommit(scene, oid),
  }));
  return pageOf('PullRequestCommit', 'commits', args, nodes);
}
