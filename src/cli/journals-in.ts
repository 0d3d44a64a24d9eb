import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { DatedFile } from '../core/lessons/distill/distill.ts';
import { journalDate, looksDated } from '../core/lessons/journal-date.ts';
import type { LocalDate } from '../core/time/local-date.ts';
import { readTextFile } from './read-text-file.ts';

/**
 * The build journals of a folder in the order of their names, one read at a time; its sub-folders are not looked into.
 * One that cannot be read is left out and told to `leftOut`, as is a name with a day that does not exist.
 */
export function* journalsIn(
  folder: string,
  since: LocalDate | null,
  leftOut: (path: string, why: string) => void,
): Generator<DatedFile> {
  for (const name of readdirSync(folder).sort()) {
    const source = join(folder, name);
    const date = journalDate(name);
    if (date === null) {
      if (looksDated(name)) leftOut(source, 'its name holds a day that does not exist');
      continue;
    }
    if (since !== null && date < since) continue;
    const read = readTextFile(source);
    if (read.type === 'text') yield { source, date, text: read.text };
    else leftOut(source, read.type === 'not-utf8' ? `line ${read.line} is not UTF-8` : read.why);
  }
}
