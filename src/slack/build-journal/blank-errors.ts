import { cleanLine } from '../../core/markdown/clean-line.ts';
import type { TypedForm } from './typed-form.ts';

/** Block id -> what to do about it: Slack checks that a required input is not empty, not that it says something. */
export function blankErrors({ fields, read }: TypedForm): Readonly<Record<string, string>> {
  const blank = fields
    .filter(({ id, required }) => required === true && read.all[id] !== undefined)
    .filter(({ id }) => cleanLine(read.all[id] ?? '') === '');
  return Object.fromEntries(blank.map(({ id, label }) => [id, `${label} needs a few words.`]));
}
