import type { Entry } from '../../core/entry/entry.ts';
import { escapeMrkdwn } from '../kit/mrkdwn.ts';
import { truncate } from '../kit/truncate.ts';

/** An entry as messages speak of it: `title` is a journal's own, or the day of a log. */
export type NamedEntry = { readonly kind: Entry['kind']; readonly title: string };

const MOST_TITLE = 150;

export const kindWords: Readonly<Record<Entry['kind'], string>> = {
  'daily-log': 'daily log',
  'build-journal': 'build journal',
};

/** `daily log of 2026-11-20`, `build journal “User Authentication API”`; safe in `mrkdwn`. */
export function entryWords({ kind, title }: NamedEntry): string {
  return kind === 'daily-log' ? `daily log of ${title}` : `build journal “${titleWords(title)}”`;
}

/** What somebody called their entry, safe in `mrkdwn`. */
export function titleWords(title: string): string {
  return escapeMrkdwn(truncate(title, MOST_TITLE));
}
