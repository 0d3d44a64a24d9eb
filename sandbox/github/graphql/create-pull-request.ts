import { z } from 'zod';
import { noSuchHead, nothingToPull, pullRequestTaken } from '../pull-request-refusals.ts';
import type { Scene, Site } from '../scene.ts';
import { describePullRequest } from './describe-pull-request.ts';
import { refused } from './refused.ts';
import type { Fields } from './resolve-field.ts';
import { writableScene } from './writable-scene.ts';

const inputSchema = z.object({
  input: z.object({
    repositoryId: z.string(),
    baseRefName: z.string(),
    headRefName: z.string(),
    title: z.string(),
    body: z.string().nullish(),
    clientMutationId: z.string().nullish(),
  }),
});

/** `createPullRequest` between two branches of one repository. */
export async function createPullRequest(site: Site, args: unknown): Promise<Fields> {
  const { input } = inputSchema.parse(args);
  const scene = writableScene(site, input.repositoryId);
  const base = branchNamed(input.baseRefName);
  const head = branchNamed(input.headRefName);
  const opened = await scene.inTurn(async () => {
    await refuseInVain(scene, base, head);
    const words = { title: input.title, body: input.body ?? '' };
    return scene.pullRequests.open({ ...words, head, base, at: scene.clock.now() });
  });
  scene.changed();
  return {
    __typename: 'CreatePullRequestPayload',
    clientMutationId: input.clientMutationId ?? null,
    pullRequest: () => describePullRequest(scene, opened),
  };
}

async function refuseInVain({ repository, pullRequests, owner }: Scene, base: string, head: string) {
  const [there, ours] = await Promise.all([repository.head(base), repository.head(head)]);
  if (there === null || ours === null) throw refused(noSuchHead(base, head));
  const isSame = (one: { head: string; base: string; state: string }) =>
    one.state === 'OPEN' && one.head === head && one.base === base;
  if (pullRequests.all().some(isSame)) throw refused(pullRequestTaken(owner, head));
  const ahead = await repository.git.run(['rev-list', '--count', `${there}..${ours}`]);
  if (ahead.toString().trim() === '0') throw refused(nothingToPull(base, head));
}

function branchNamed(ref: string): string {
  return ref.replace(/^refs\/heads\//, '');
}
