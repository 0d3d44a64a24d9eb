import type { LocalDate } from '../time/local-date.ts';
import { cutText } from './cut-text.ts';
import type { Entry } from './entry.ts';
import { headlineTitle } from './headline-title.ts';

/** What a commit headline says of one entry in it. */
export type HeadlineEntry = {
  readonly kind: Entry['kind'];
  /** What its author called it; a daily log goes by its day. */
  readonly title: string;
  readonly date: LocalDate;
  readonly author: string;
  readonly action: 'create' | 'edit' | 'undo';
};

/** Longer ones are folded by GitHub. */
const LONGEST = 72;
const SHORTEST_TITLE = 16;

const kinds = {
  'daily-log': { one: 'daily log', many: 'daily logs' },
  'build-journal': { one: 'build journal', many: 'build journals' },
} as const satisfies Record<Entry['kind'], { one: string; many: string }>;

const actions = { create: '', edit: 'edit ', undo: 'undo ' } as const;

/**
 * `buildlog: daily log 2026-11-20 by Ada`, `buildlog: edit build journal "User Authentication API" by Ada`, or for
 * several `buildlog: 2 daily logs and 1 build journal by Ada and Grace`.
 */
export function commitHeadline(entries: readonly HeadlineEntry[]): string {
  const [first, ...rest] = entries;
  if (first === undefined) return 'buildlog: nothing';
  if (rest.length === 0) return headlineOfOne(first);
  const authors = [...new Set(entries.map((entry) => entry.author))];
  return `buildlog: ${countsOf(entries)} by ${listOf(authors)}`;
}

function headlineOfOne({ kind, title, date, author, action }: HeadlineEntry): string {
  const before = `buildlog: ${actions[action]}${kinds[kind].one}`;
  if (kind === 'daily-log') return `${before} ${date} by ${author}`;
  const shown = headlineTitle(title);
  if (shown === null) return `${before} of ${date} by ${author}`;
  const room = LONGEST - `${before} "" by ${author}`.length;
  return `${before} "${cutText(shown, Math.max(room, SHORTEST_TITLE))}" by ${author}`;
}

function countsOf(entries: readonly HeadlineEntry[]): string {
  const counts = (['daily-log', 'build-journal'] as const)
    .map((kind) => ({ kind, count: entries.filter((entry) => entry.kind === kind).length }))
    .filter(({ count }) => count > 0)
    .map(({ kind, count }) => `${count} ${count === 1 ? kinds[kind].one : kinds[kind].many}`);
  return counts.join(' and ');
}

function listOf(names: readonly string[]): string {
  if (names.length <= 1) return names.join('');
  if (names.length > 3) return `${names.slice(0, 2).join(', ')} and ${names.length - 2} others`;
  return `${names.slice(0, -1).join(', ')} and ${names[names.length - 1]}`;
}
