import type { RowId } from '../core/entry/row-id.ts';
import type { Instant } from '../core/time/instant.ts';
import type { HomeUseCases } from '../use-cases/home/home-use-cases.ts';
import type { Log } from '../use-cases/ports.ts';
import type { ReminderUseCases } from '../use-cases/reminders/reminder-use-cases.ts';
import type { SetUpUseCases } from '../use-cases/set-up/set-up-use-cases.ts';
import type { WhereEntriesGo } from '../use-cases/team-logs/where-entries-go.ts';
import type { UseCases } from '../use-cases/use-cases.ts';
import type { Boundary } from './boundary.ts';
import type { DownloadTerms } from './kit/files/download-file.ts';

/** What every feature is given. */
export type Services = {
  readonly useCases: UseCases;
  readonly setUp: SetUpUseCases;
  readonly reminders: ReminderUseCases;
  readonly home: HomeUseCases;
  readonly whereEntriesGo: WhereEntriesGo;
  readonly fileTerms: DownloadTerms;
  readonly newRowId: () => RowId;
  readonly now: () => Instant;
  readonly log: Log;
  readonly boundary: Boundary;
  readonly newReference: () => string;
};
