import * as z from 'zod';
import type { EntryPath } from '../core/entry/entry-path.ts';
import type { Instant } from '../core/time/instant.ts';
import type { BatchId } from '../use-cases/ports.ts';
import type { Ask } from './answer.ts';
import { classifyAnswer } from './classify-answer.ts';
import { fileAlias, pathDeclarations, pathVariables } from './file-fields.ts';
import type { LandedSearch } from './find-landed.ts';
import { historyPage } from './history-page.ts';
import { isOfBatch } from './is-of-batch.ts';
import type { Snapshot } from './snapshot.ts';

/** GitHub gives a query 10 seconds, and walks the history once for each path. */
const PATHS_A_QUERY = 10;

const answerBody = z.object({
  data: z.object({ repository: z.object({ object: z.record(z.string(), historyPage) }) }),
});

/**
 * Looks for the batch's commit among the latest that touched its files, however many others lie above it: an entry is
 * written a few times and then never again.
 */
export async function findOnPaths(
  ask: Ask,
  snapshot: Snapshot,
  { batch, paths }: { readonly batch: BatchId; readonly paths: readonly EntryPath[] },
  now: Instant,
): Promise<LandedSearch> {
  for (let from = 0; from < paths.length; from += PATHS_A_QUERY) {
    const body = query(snapshot, paths.slice(from, from + PATHS_A_QUERY));
    const answer = await ask({ method: 'POST', path: '/graphql', body, patience: 'read' });
    const parsed = answer.type === 'answered' ? answerBody.safeParse(answer.body) : null;
    if (parsed === null || !parsed.success) return { type: 'refusal', refusal: classifyAnswer(answer, now) };
    const commits = Object.values(parsed.data.data.repository.object).flatMap(({ nodes }) => nodes);
    const commit = commits.find((seen) => seen !== null && isOfBatch(seen, batch));
    if (commit) return { type: 'landed', commit };
  }
  return { type: 'not-landed' };
}

function query({ place, head }: Snapshot, paths: readonly EntryPath[]) {
  const [owner = '', name = ''] = place.nameWithOwner.split('/');
  const fields = paths.map(
    (_, index) =>
      `${fileAlias(index)}: history(first: 50, path: $p${index}) { nodes { oid message url } pageInfo { hasNextPage endCursor } }`,
  );
  return {
    query: `query Touched($owner: String!, $name: String!, $head: GitObjectID!${pathDeclarations(paths)}) {
      repository(owner: $owner, name: $name) { object(oid: $head) { ... on Commit {
        ${fields.join('\n')}
      } } }
    }`,
    variables: { owner, name, head: head.oid, ...pathVariables(paths) },
  };
}
