import * as z from 'zod';
import { commitOid } from './commit-oid.ts';
import type { Snapshot } from './snapshot.ts';

/** One page of a commit's history as GraphQL sends it. */
export const historyPage = z.object({
  nodes: z.array(z.object({ oid: commitOid, message: z.string(), url: z.string() }).nullable()),
  pageInfo: z.object({ hasNextPage: z.boolean(), endCursor: z.string().nullable() }),
});

export function seenHistory({ nodes, pageInfo }: z.output<typeof historyPage>): Snapshot['history'] {
  return {
    commits: nodes.filter((node) => node !== null),
    more: pageInfo.hasNextPage ? pageInfo.endCursor : null,
  };
}
