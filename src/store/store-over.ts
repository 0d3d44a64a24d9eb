import { type Kysely, sql } from 'kysely';
import type {
  Alerts,
  Assets,
  Captures,
  Drafts,
  IndexWriting,
  JournalDrafts,
  JournalIndex,
  KnownEntries,
  KnownSettings,
  Outbox,
  People,
  Reminders,
  TeamLogs,
} from '../use-cases/ports.ts';
import { keepIndex } from './index/keep-index.ts';
import { keepAlerts } from './keep-alerts.ts';
import { keepAssets } from './keep-assets.ts';
import { keepCaptures } from './keep-captures.ts';
import { keepDrafts } from './keep-drafts.ts';
import { keepJournalDrafts } from './keep-journal-drafts.ts';
import { keepKnownEntries } from './keep-known-entries.ts';
import { keepPeople } from './keep-people.ts';
import { keepTeamLogs } from './keep-team-logs.ts';
import { keepTeamSettings } from './keep-team-settings.ts';
import { keepOutbox } from './outbox/keep-outbox.ts';
import { keepReminders } from './reminders/keep-reminders.ts';
import type { Tables } from './tables.ts';

/** Everything the bot remembers. Each promise rejects with `StoreRefused` when the disk or the database refuses. */
export type Store = {
  readonly people: People;
  readonly teamLogs: TeamLogs;
  readonly knownSettings: KnownSettings;
  readonly drafts: Drafts;
  readonly captures: Captures;
  readonly journalDrafts: JournalDrafts;
  readonly assets: Assets;
  readonly knownEntries: KnownEntries;
  readonly outbox: Outbox;
  readonly journalIndex: JournalIndex & IndexWriting;
  readonly alerts: Alerts;
  readonly reminders: Reminders;
  /** Resolves when the database answers. */
  alive(): Promise<void>;
  close(): Promise<void>;
};

/** The store over a database that has its tables. */
export function storeOver(db: Kysely<Tables>): Store {
  return {
    people: keepPeople(db),
    teamLogs: keepTeamLogs(db),
    knownSettings: keepTeamSettings(db),
    drafts: keepDrafts(db),
    captures: keepCaptures(db),
    journalDrafts: keepJournalDrafts(db),
    assets: keepAssets(db),
    knownEntries: keepKnownEntries(db),
    outbox: keepOutbox(db),
    journalIndex: keepIndex(db),
    alerts: keepAlerts(db),
    reminders: keepReminders(db),
    async alive() {
      await sql`select 1 from leases`.execute(db);
    },
    close: () => db.destroy(),
  };
}
