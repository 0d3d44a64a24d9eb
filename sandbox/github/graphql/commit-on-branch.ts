import { z } from 'zod';
import {
  type GraphQLRefusal,
  graphQLRefusals,
  staleHead,
  unknownBranch,
  unknownHead,
  unknownNode,
  unknownRepository,
  unprocessable,
} from '../error-shapes.ts';
import { findScene } from '../find-scene.ts';
import { appendCommit } from '../git/append-commit.ts';
import { APP_BOT, noreplyOf, WEB_FLOW } from '../known-accounts.ts';
import { pushByHand } from '../push-by-hand.ts';
import type { Scene, Site, Twist } from '../scene.ts';
import { mergeWaiting } from '../settle-pull-request.ts';
import { describeCommit } from './describe-commit.ts';
import { describeRef } from './describe-ref.ts';
import { findNamed } from './node-id.ts';
import { readFileChanges } from './read-file-changes.ts';
import { refused } from './refused.ts';
import type { Fields } from './resolve-field.ts';

const file = z.object({ path: z.string(), contents: z.string() });
const inputSchema = z.object({
  input: z.object({
    branch: z.object({
      id: z.string().nullish(),
      repositoryNameWithOwner: z.string().nullish(),
      branchName: z.string().nullish(),
    }),
    message: z.object({ headline: z.string(), body: z.string().nullish() }),
    expectedHeadOid: z.string(),
    fileChanges: z
      .object({ additions: z.array(file).nullish(), deletions: z.array(file.pick({ path: true })).nullish() })
      .nullish(),
    clientMutationId: z.string().nullish(),
  }),
});
type Input = z.infer<typeof inputSchema>['input'];

/**
 * `createCommitOnBranch`: one commit on the head the client has seen, or a refusal and nothing. The author is the
 * app, the committer GitHub itself, as the schema promises.
 */
export async function commitOnBranch(site: Site, twist: Twist, args: unknown): Promise<Fields> {
  const { input } = inputSchema.parse(args);
  const { scene, branch } = placeOf(site, input.branch);
  const oid = await scene.inTurn(async () => {
    if (twist.staleHead !== null) await pushMeanwhile(scene, branch);
    const made = await commit(scene, twist, branch, input);
    await mergeWaiting(scene);
    return made;
  });
  scene.changed();
  return {
    __typename: 'CreateCommitOnBranchPayload',
    clientMutationId: input.clientMutationId ?? null,
    commit: () => describeCommit(scene, oid),
    ref: () => describeRef(scene, branch),
  };
}

async function commit(scene: Scene, twist: Twist, branch: string, input: Input): Promise<string> {
  const { repository } = scene;
  const expected = input.expectedHeadOid;
  const { access, archived, secret, protection } = scene.condition;
  if (access === 'read') throw refused(graphQLRefusals.readOnly);
  if (archived) throw refused(graphQLRefusals.archived);
  const head = await repository.head(branch);
  if (head === null) throw refused(unknownBranch(branch));
  if (protection !== 'none' && branch === scene.defaultBranch) throw refused(graphQLRefusals[protection]);
  const known = await repository.commit(expected);
  if (known === null) throw refused(unknownHead(expected));
  const stale = (now: string): GraphQLRefusal => staleHead(twist.staleHead ?? 'STALE_DATA', now, expected);
  if (head !== expected) throw refused(stale(head));
  const changes = await readFileChanges(repository, known, {
    additions: input.fileChanges?.additions ?? [],
    deletions: input.fileChanges?.deletions ?? [],
  });
  // No file is named, and none of the others is kept.
  if (
    secret !== null &&
    changes.some(({ content }) => (content?.toString('utf8') ?? '').search(secret) !== -1)
  ) {
    throw refused(graphQLRefusals.secret);
  }
  const at = new Date(scene.clock.now());
  const done = await appendCommit(repository, {
    branch,
    expected,
    changes,
    message: messageOf(input.message),
    author: { name: APP_BOT.name, email: noreplyOf(APP_BOT), at },
    committer: { ...WEB_FLOW, at },
  });
  if (done.type === 'moved') throw refused(stale(done.head ?? expected));
  return done.oid;
}

/** By id, or by both names; the branch may be written with `refs/heads/` before it. */
function placeOf(site: Site, branch: Input['branch']): { scene: Scene; branch: string } {
  if (branch.id != null) {
    const named = findNamed(site, 'REF', branch.id);
    if (named === null) throw refused(unknownNode(branch.id));
    return { scene: named.scene, branch: named.name };
  }
  const { repositoryNameWithOwner: repository, branchName } = branch;
  if (repository == null || branchName == null) {
    throw refused(unprocessable('A branch needs an id, or both repositoryNameWithOwner and branchName.'));
  }
  const scene = findScene(site, repository);
  if (scene === null) throw refused(unknownRepository(repository));
  return { scene, branch: branchName.replace(/^refs\/heads\//, '') };
}

function messageOf({ headline, body }: Input['message']): string {
  if (headline.trim() === '' || `${headline}${body ?? ''}`.includes('\0')) {
    throw refused(unprocessable('A commit message needs a headline and no NUL.'));
  }
  return body == null || body === '' ? headline : `${headline}\n\n${body}`;
}

/** What makes a head stale: somebody else's commit, just before ours. */
async function pushMeanwhile(scene: Scene, branch: string): Promise<void> {
  if ((await scene.repository.head(branch)) === null) return;
  const text = `Pushed while another commit was on its way, at ${scene.clock.now()}.\n`;
  const files = { 'pushed-meanwhile.md': text };
  await pushByHand(scene, { branch, files, message: 'A push that came first', author: 'Someone Else' });
}
