import type { EntryKey, LogKey } from '../../use-cases/ports.ts';
import type { EntryColumns } from '../tables.ts';

/** The columns that name a day's daily log in one repository. */
export function logColumns(key: LogKey): Omit<EntryColumns, 'journal'> {
  return { team: key.team, user_id: key.user, repository: key.repository, date: key.date };
}

/** The columns that name an entry of either kind. */
export function entryColumns(key: EntryKey): EntryColumns {
  const { team, user: user_id, repository, date, journal = '' } = key;
  return { team, user_id, repository, date, journal };
}

/** The same columns as one text, by which keys can be compared. */
export function entryKeyText({ team, user_id, repository, date, journal }: EntryColumns): string {
  return JSON.stringify([team, user_id, repository, date, journal]);
}
