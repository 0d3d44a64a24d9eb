import type { Entry } from '../../entry/entry.ts';
import { counted } from '../counted.ts';
import type { Digest } from './digest.ts';

/** The channel's line: `4 new lessons from 3 journals`, `1 new lesson from 1 daily log, 2 seen again`. */
export function digestHeadline({ groups, tells, newLessons, entries }: Digest): string {
  const shown = groups.reduce((sum, { lessons }) => sum + lessons.length, 0);
  const again = shown - newLessons;
  const kinds = new Set(tells.map(({ kind }) => kind));
  const headline = `${counted(newLessons, 'new lesson')} from ${countedEntries(entries, kinds)}`;
  return again === 0 ? headline : `${headline}, ${again} seen again`;
}

function countedEntries(count: number, kinds: ReadonlySet<Entry['kind']>): string {
  if (kinds.size > 1) return counted(count, 'entry', 'entries');
  return counted(count, kinds.has('daily-log') ? 'daily log' : 'journal');
}
