import type { Clock, IndexWriting, JournalRepositories, Trouble } from '../ports.ts';

export type IndexSurroundings = {
  readonly repositories: Pick<JournalRepositories, 'open'>;
  readonly journalIndex: IndexWriting;
  readonly clock: Clock;
  /** This process. */
  readonly holder: string;
  /** Once aborted, what is going on ends with the portion it is at. */
  readonly stopping: AbortSignal;
  /** Lets others have their turn: what is read here is read in small pieces. */
  readonly breathe: () => Promise<void>;
};

export type IndexSynced =
  /** The index is as the repository was a moment ago. */
  | { readonly type: 'synced' }
  /** Another process is at it, or one of a newer version does it, or this one stops. */
  | { readonly type: 'elsewhere' }
  | { readonly type: 'trouble'; readonly trouble: Trouble };
