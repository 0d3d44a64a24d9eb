import * as z from 'zod';
import type { Instant } from '../core/time/instant.ts';
import type { BranchName } from '../use-cases/ports.ts';
import type { Refusal } from './classify-answer.ts';
import { commitOid } from './commit-oid.ts';
import { complaintsOf } from './complaint.ts';
import { mergeMethod } from './merge-method.ts';
import type { SnapshotSource } from './read-snapshot.ts';
import { refusalOfRead } from './refusal-of-read.ts';

const pullRequest = z.object({
  id: z.string(),
  number: z.int(),
  url: z.string(),
  state: z.enum(['OPEN', 'CLOSED', 'MERGED']),
  isCrossRepository: z.boolean(),
  baseRefName: z.string(),
  headRefOid: commitOid,
  mergeable: z.string(),
  mergeStateStatus: z.string(),
  mergeCommit: z.object({ oid: commitOid }).nullable(),
  autoMergeRequest: z.object({ enabledAt: z.string().nullable() }).nullable(),
});
const repository = z.object({
  nameWithOwner: z.string(),
  url: z.string(),
  autoMergeAllowed: z.boolean(),
  viewerDefaultMergeMethod: mergeMethod,
  mergeCommitAllowed: z.boolean(),
  squashMergeAllowed: z.boolean(),
  rebaseMergeAllowed: z.boolean(),
  defaultBranchRef: z.object({ name: z.string() }).nullable(),
  ref: z.object({ name: z.string() }).nullable(),
  pullRequests: z.object({ nodes: z.array(pullRequest) }),
});
const answerBody = z.object({ data: z.object({ repository }) });

export type StandingPullRequest = z.output<typeof pullRequest>;

/** A rolling branch and its pull request, and how the repository merges. */
export type Standing = {
  readonly repository: z.output<typeof repository>;
  /** Whether the branch is there. */
  readonly isThere: boolean;
  /** The newest that was made from it into the journal's branch; null where none was. */
  readonly pullRequest: StandingPullRequest | null;
};

export type StandingRead =
  | { readonly type: 'standing'; readonly standing: Standing }
  | { readonly type: 'refusal'; readonly refusal: Refusal };

/** Reads it in one query. A fork may have a branch of the same name: its pull requests are none of ours. */
export async function readStanding(
  source: SnapshotSource,
  branch: BranchName,
  now: Instant,
): Promise<StandingRead> {
  const body = query(source, branch);
  const answer = await source.ask({ method: 'POST', path: '/graphql', body, patience: 'read' });
  const isWhole = answer.type === 'answered' && complaintsOf(answer).length === 0;
  const parsed = isWhole ? answerBody.safeParse(answer.body) : null;
  if (parsed === null || !parsed.success) return { type: 'refusal', refusal: refusalOfRead(answer, now) };
  const found = parsed.data.data.repository;
  const base = source.branch ?? found.defaultBranchRef?.name;
  const ours = found.pullRequests.nodes.find(
    ({ isCrossRepository, baseRefName }) => !isCrossRepository && baseRefName === base,
  );
  const standing = { repository: found, isThere: found.ref !== null, pullRequest: ours ?? null };
  return { type: 'standing', standing };
}

function query(source: SnapshotSource, branch: BranchName) {
  const [owner = '', name = ''] = source.repository.split('/');
  return {
    query: `query Standing($owner: String!, $name: String!, $ref: String!, $head: String!) {
      repository(owner: $owner, name: $name) {
        nameWithOwner url autoMergeAllowed viewerDefaultMergeMethod
        mergeCommitAllowed squashMergeAllowed rebaseMergeAllowed
        defaultBranchRef { name }
        ref(qualifiedName: $ref) { name }
        pullRequests(first: 20, headRefName: $head, orderBy: {field: CREATED_AT, direction: DESC}) { nodes {
          id number url state isCrossRepository baseRefName headRefOid mergeable mergeStateStatus
          mergeCommit { oid } autoMergeRequest { enabledAt }
        } }
      }
    }`,
    variables: { owner, name, ref: `refs/heads/${branch}`, head: branch },
  };
}
