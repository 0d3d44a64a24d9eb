import { addDays, type LocalDate, parseLocalDate } from './local-date.ts';

/** The day a person means by `today`, `yesterday`, `tomorrow` or `YYYY-MM-DD`; null when the word names no day. */
export function dayNamed(word: string, today: LocalDate): LocalDate | null {
  switch (word.trim().toLowerCase()) {
    case '':
    case 'today':
      return today;
    case 'yesterday':
      return addDays(today, -1);
    case 'tomorrow':
      return addDays(today, 1);
    default:
      return parseLocalDate(word.trim());
  }
}
