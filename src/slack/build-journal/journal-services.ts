import type { RowId } from '../../core/entry/row-id.ts';
import type { Instant } from '../../core/time/instant.ts';
import type { JournalUseCases } from '../../use-cases/journal/journal-use-cases.ts';
import type { Log } from '../../use-cases/ports.ts';
import type { WhereEntriesGo } from '../../use-cases/team-logs/where-entries-go.ts';
import type { UseCases } from '../../use-cases/use-cases.ts';
import type { Boundary } from '../boundary.ts';
import type { DownloadTerms } from '../kit/files/download-file.ts';

/** What the build journal's form is given. */
export type JournalServices = {
  readonly useCases: Pick<UseCases, 'knowPerson' | 'meetPerson' | 'today' | 'findTypedSecrets'> & {
    readonly journal: JournalUseCases;
  };
  readonly whereEntriesGo: WhereEntriesGo;
  readonly fileTerms: DownloadTerms;
  readonly newRowId: () => RowId;
  readonly now: () => Instant;
  readonly log: Log;
  readonly boundary: Boundary;
};
