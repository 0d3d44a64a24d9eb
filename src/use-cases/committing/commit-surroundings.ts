import type {
  Alarm,
  Assets,
  BatchId,
  Clock,
  JournalRepositories,
  JournalRepository,
  KnownEntries,
  Log,
  Outbox,
  Submission,
  TeamSettingsSource,
} from '../ports.ts';

/** What committing needs from outside. */
export type CommitSurroundings = {
  readonly outbox: Outbox;
  readonly knownEntries: KnownEntries;
  readonly assets: Assets;
  readonly repositories: JournalRepositories;
  readonly teamSettings: TeamSettingsSource;
  readonly alarm: Alarm;
  readonly clock: Clock;
  readonly log: Log;
  /** Names this process among the writers of one branch. */
  readonly holder: string;
  readonly newBatchId: () => BatchId;
  readonly newReference: () => string;
  /** Called whenever a submission's state changed, so that its receipt can follow. */
  readonly onProgress: () => void;
  /** Called once a submission is refused for good: its words go to where their author can change them. */
  readonly onRefused: (submission: Submission) => Promise<void>;
};

/** The same for one of the repositories. */
export type Committing = CommitSurroundings & { readonly repository: JournalRepository };
