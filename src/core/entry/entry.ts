import type { BuildJournal } from './build-journal.ts';
import type { DailyLog } from './daily-log.ts';

/** What we keep of what was typed: one of the two kinds. */
export type Entry = DailyLog | BuildJournal;
