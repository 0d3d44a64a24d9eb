import type { RepositoryName } from '../../core/entry/repository-name.ts';
import type { LocalDate } from '../../core/time/local-date.ts';
import type { PersonKey } from './people.ts';

/** Names one build journal of one author, from its first draft on, whatever its title and path become: a ULID. */
export type JournalId = string & { readonly __brand: 'JournalId' };

/** A day in one journal repository. */
export type LogDay = { readonly repository: RepositoryName; readonly date: LocalDate };

type OnDay = PersonKey & LogDay;

/** One person's daily log of one day in one journal repository: the key of its draft and of its entry. */
export type LogKey = OnDay & { readonly journal?: undefined };

/** One build journal. */
export type JournalKey = OnDay & { readonly journal: JournalId };

/** An entry of either kind. */
export type EntryKey = LogKey | JournalKey;
