import type {
  BatchId,
  Clock,
  JournalRepositories,
  Outbox,
  SubmissionId,
  TeamLogs,
  Workspace,
} from '../ports.ts';

/** What setting up a channel stands on. */
export type SetUpSurroundings = {
  readonly repositories: JournalRepositories;
  readonly teamLogs: TeamLogs;
  readonly outbox: Pick<Outbox, 'lease' | 'release'>;
  readonly workspace: Workspace;
  readonly clock: Clock;
  /** In each journal repository, where the entries lie. */
  readonly folder: string;
  readonly newId: () => SubmissionId;
  readonly newBatchId: () => BatchId;
  readonly newReference: () => string;
};
