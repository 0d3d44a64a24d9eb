import type { LocalDate } from '../../core/time/local-date.ts';
import type { PersonKey } from './people.ts';

/** One person's daily log of one day: the key of its draft and of its entry. */
export type LogKey = PersonKey & { readonly date: LocalDate };
