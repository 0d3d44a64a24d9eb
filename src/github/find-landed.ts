import * as z from 'zod';
import type { Instant } from '../core/time/instant.ts';
import type { BatchId, CommitOid } from '../use-cases/ports.ts';
import type { Ask } from './answer.ts';
import { classifyAnswer, type Refusal } from './classify-answer.ts';
import { batchTrailer } from './commit-message.ts';
import { historyPage, seenHistory } from './history-page.ts';
import type { CommitSeen, Snapshot } from './snapshot.ts';

export type LandedSearch =
  | { readonly type: 'landed'; readonly commit: CommitSeen }
  | { readonly type: 'not-landed' }
  | { readonly type: 'refusal'; readonly refusal: Refusal };

/** 2,050 commits by others while one batch was open: an operator has to look. */
const MOST_PAGES = 20;

const answerBody = z.object({
  data: z.object({ repository: z.object({ object: z.object({ history: historyPage }) }) }),
});

/**
 * Looks for the batch's commit from the snapshot's head back to the first head it was sent with. An edit or a deletion
 * by hand since then does not hide it.
 */
export async function findLanded(
  ask: Ask,
  snapshot: Snapshot,
  batch: BatchId,
  oldestHead: CommitOid,
  now: Instant,
): Promise<LandedSearch> {
  let page: Snapshot['history'] = snapshot.history;
  for (let pages = 0; ; pages += 1) {
    const commit = page.commits.find((seen) => seen.message.split(/\r?\n/).includes(batchTrailer(batch)));
    if (commit !== undefined) return { type: 'landed', commit };
    if (page.commits.some(({ oid }) => oid === oldestHead)) return { type: 'not-landed' };
    if (page.more === null || pages === MOST_PAGES) return { type: 'refusal', refusal: rewritten };
    const next = await nextPage(ask, snapshot, page.more, now);
    if ('means' in next) return { type: 'refusal', refusal: next };
    page = next;
  }
}

const rewritten: Refusal = {
  means: 'history-rewritten',
  detail: 'the head that the batch was first sent with is no ancestor of the branch',
  retryAt: null,
};

async function nextPage(
  ask: Ask,
  { place, head }: Snapshot,
  after: string,
  now: Instant,
): Promise<Snapshot['history'] | Refusal> {
  const [owner = '', name = ''] = place.nameWithOwner.split('/');
  const body = {
    query: `query History($owner: String!, $name: String!, $head: GitObjectID!, $after: String!) {
      repository(owner: $owner, name: $name) { object(oid: $head) { ... on Commit {
        history(first: 100, after: $after) { nodes { oid message url } pageInfo { hasNextPage endCursor } }
      } } }
    }`,
    variables: { owner, name, head: head.oid, after },
  };
  const answer = await ask({ method: 'POST', path: '/graphql', body, patience: 'read' });
  const parsed = answer.type === 'answered' ? answerBody.safeParse(answer.body) : null;
  if (parsed === null || !parsed.success) return classifyAnswer(answer, now);
  return seenHistory(parsed.data.data.repository.object.history);
}
