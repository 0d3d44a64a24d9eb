import * as z from 'zod';
import type { Standing } from './read-standing.ts';

/** How a pull request becomes part of its base (GraphQL `PullRequestMergeMethod`). */
export const mergeMethod = z.enum(['MERGE', 'SQUASH', 'REBASE']);
export type MergeMethod = z.output<typeof mergeMethod>;

/** Those that the repository allows, the one it usually takes first. */
export function methodsOf({ repository }: Standing): readonly MergeMethod[] {
  const allowed: Readonly<Record<MergeMethod, boolean>> = {
    MERGE: repository.mergeCommitAllowed,
    SQUASH: repository.squashMergeAllowed,
    REBASE: repository.rebaseMergeAllowed,
  };
  const usual = repository.viewerDefaultMergeMethod;
  const others = mergeMethod.options.filter((method) => method !== usual);
  return [usual, ...others].filter((method) => allowed[method]);
}
