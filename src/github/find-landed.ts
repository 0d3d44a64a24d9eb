import * as z from 'zod';
import type { EntryPath } from '../core/entry/entry-path.ts';
import type { Instant } from '../core/time/instant.ts';
import type { BatchId, CommitOid } from '../use-cases/ports.ts';
import type { Ask } from './answer.ts';
import { classifyAnswer, type Refusal } from './classify-answer.ts';
import { findOnPaths } from './find-on-paths.ts';
import { historyPage, seenHistory } from './history-page.ts';
import { isOfBatch } from './is-of-batch.ts';
import type { CommitSeen, Snapshot } from './snapshot.ts';

export type LandedSearch =
  | { readonly type: 'landed'; readonly commit: CommitSeen }
  | { readonly type: 'not-landed' }
  | { readonly type: 'refusal'; readonly refusal: Refusal };

/** With more than 350 commits by others since then it is quicker to ask who touched the batch's files. */
const MOST_PAGES = 3;

const answerBody = z.object({
  data: z.object({ repository: z.object({ object: z.object({ history: historyPage }) }) }),
});

/**
 * Looks for the batch's commit from the snapshot's head back to the first head it was sent with. An edit or a deletion
 * by hand since then does not hide it. Where the history was rewritten meanwhile, so that neither is in it, the batch
 * has not landed: it is made again on the files as they are, and a file that has its words already is left alone.
 */
export async function findLanded(
  ask: Ask,
  snapshot: Snapshot,
  { batch, paths }: { readonly batch: BatchId; readonly paths: readonly EntryPath[] },
  oldestHead: CommitOid,
  now: Instant,
): Promise<LandedSearch> {
  let page: Snapshot['history'] = snapshot.history;
  for (let pages = 0; ; pages += 1) {
    const commit = page.commits.find((seen) => isOfBatch(seen, batch));
    if (commit !== undefined) return { type: 'landed', commit };
    if (page.commits.some(({ oid }) => oid === oldestHead)) return { type: 'not-landed' };
    if (page.more === null) return { type: 'not-landed' };
    if (pages === MOST_PAGES) return findOnPaths(ask, snapshot, { batch, paths }, now);
    const next = await nextPage(ask, snapshot, page.more, now);
    if ('means' in next) return { type: 'refusal', refusal: next };
    page = next;
  }
}

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
