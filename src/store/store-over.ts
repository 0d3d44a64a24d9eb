import { type Kysely, sql } from 'kysely';
import type {
  Assets,
  Drafts,
  JournalDrafts,
  KnownEntries,
  Outbox,
  People,
  TeamLogs,
} from '../use-cases/ports.ts';
import { keepAssets } from './keep-assets.ts';
import { keepDrafts } from './keep-drafts.ts';
import { keepJournalDrafts } from './keep-journal-drafts.ts';
import { keepKnownEntries } from './keep-known-entries.ts';
import { keepPeople } from './keep-people.ts';
import { keepTeamLogs } from './keep-team-logs.ts';
import { keepOutbox } from './outbox/keep-outbox.ts';
import type { Tables } from './tables.ts';

/** Everything the bot remembers. Each promise rejects with `StoreRefused` when the disk or the database refuses. */
export type Store = {
  readonly people: People;
  readonly teamLogs: TeamLogs;
  readonly drafts: Drafts;
  readonly journalDrafts: JournalDrafts;
  readonly assets: Assets;
  readonly knownEntries: KnownEntries;
  readonly outbox: Outbox;
  /** Resolves when the database answers. */
  alive(): Promise<void>;
  close(): Promise<void>;
};

/** The store over a database that has its tables. */
export function storeOver(db: Kysely<Tables>): Store {
  return {
    people: keepPeople(db),
    teamLogs: keepTeamLogs(db),
    drafts: keepDrafts(db),
    journalDrafts: keepJournalDrafts(db),
    assets: keepAssets(db),
    knownEntries: keepKnownEntries(db),
    outbox: keepOutbox(db),
    async alive() {
      await sql`select 1 from leases`.execute(db);
    },
    close: () => db.destroy(),
  };
}
