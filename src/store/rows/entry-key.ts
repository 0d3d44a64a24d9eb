import * as z from 'zod';
import type { EntryKey, JournalId, JournalKey, LogKey } from '../../use-cases/ports.ts';
import { storedValues } from './stored-values.ts';

/** The opposite of `entryColumns`: what the columns of a key hold, and the keys that they make. */
export const logKeyColumns = {
  team: z.string(),
  user_id: z.string(),
  repository: storedValues.repositoryName,
  date: storedValues.localDate,
};
export const journalKeyColumns = { ...logKeyColumns, journal: storedValues.journalId };
export const entryKeyColumns = {
  ...logKeyColumns,
  journal: z.union([z.literal(''), storedValues.journalId]),
};

type LogKeyRow = z.output<z.ZodObject<typeof logKeyColumns>>;

export function logKeyOf(row: LogKeyRow): LogKey {
  return { team: row.team, user: row.user_id, repository: row.repository, date: row.date };
}

export function journalKeyOf(row: LogKeyRow & { readonly journal: JournalId }): JournalKey {
  return {
    team: row.team,
    user: row.user_id,
    repository: row.repository,
    date: row.date,
    journal: row.journal,
  };
}

export function entryKeyOf({ journal, ...log }: LogKeyRow & { readonly journal: JournalId | '' }): EntryKey {
  return journal === '' ? logKeyOf(log) : journalKeyOf({ ...log, journal });
}
