import type { EntryPath } from '../../core/entry/entry-path.ts';

/** How the files of the journal came to a repository. */
export type FilesBrought =
  | { readonly type: 'committed'; readonly url: string; readonly written: readonly EntryPath[] }
  /** `isNew`: false where the pull request is open already. */
  | { readonly type: 'proposed'; readonly url: string; readonly isNew: boolean }
  /** All was there already. */
  | { readonly type: 'nothing' };
