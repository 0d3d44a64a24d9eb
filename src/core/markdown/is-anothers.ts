import type { Author } from '../entry/author.ts';
import { parseDailyLog } from './parse-daily-log.ts';

/** Whether a daily log names somebody else as its author. A file that names nobody may be anyone's. */
export function isAnothers(file: string, author: Author): boolean {
  const named = parseDailyLog(file).author;
  if (named === null) return false;
  return named.name !== author.name && (named.url === null || named.url !== author.url);
}
