import { closest, distance } from 'fastest-levenshtein';
import { parseLocalDate } from '../core/time/local-date.ts';

/** The words of `/buildlog`, as help lists them. */
export const commandWords = [
  { word: 'daily', usage: '/buildlog', does: "opens today's log, or the entry to edit it once it is logged" },
  {
    word: 'daily',
    usage: '/buildlog daily yesterday',
    does: 'opens another day: `yesterday` or a date such as `2026-11-18`',
  },
  {
    word: 'journal',
    usage: '/buildlog journal [title]',
    does: 'writes a build journal; without a title it lists your drafts first',
  },
  {
    word: 'edit',
    usage: '/buildlog edit [words]',
    does: 'lists what can be edited, or opens the one journal whose name has these words',
  },
  {
    word: 'log',
    usage: '/buildlog log <text>',
    does: "keeps a line with the time for today's Progress Log",
  },
  {
    word: 'lesson',
    usage: '/buildlog lesson [category:] <text>',
    does: "keeps a lesson for today's log",
  },
  {
    word: 'remind',
    usage: '/buildlog remind 17:30 mon-fri',
    does: "asks for the day's log at that time; `off` ends it",
  },
  {
    word: 'away',
    usage: '/buildlog away until Monday',
    does: 'no reminders until then: a day, `3 days`, or `off`',
  },
  { word: 'setup', usage: '/buildlog setup', does: 'ties this channel to a journal repository' },
  {
    word: 'settings',
    usage: '/buildlog settings',
    does: 'sets your reminders, and ties your GitHub account',
  },
  { word: 'help', usage: '/buildlog help', does: 'shows this' },
] as const;

type CommandWord = (typeof commandWords)[number]['word'];

export type ParsedCommand =
  | { readonly type: CommandWord; readonly rest: string }
  | { readonly type: 'unknown'; readonly word: string; readonly nearest: CommandWord | null };

/** Reads what stands after `/buildlog`; nothing, or just a day, means the daily log. */
export function parseCommand(text: string): ParsedCommand {
  const [word = '', ...others] = text.trim().split(/\s+/);
  const rest = others.join(' ');
  const lower = word.toLowerCase();
  if (lower === '') return { type: 'daily', rest: '' };
  if (lower === 'today' || lower === 'yesterday' || parseLocalDate(lower) !== null)
    return { type: 'daily', rest: lower };
  const known = commandWords.find((command) => command.word === lower);
  if (known !== undefined) return { type: known.word, rest };
  return { type: 'unknown', word, nearest: nearestWord(lower) };
}

/** Further off it is another word and no slip of the fingers: "team" does not ask for "away". */
const FURTHEST_SLIP = 2;

/** The command that was meant, where one is near. */
function nearestWord(typed: string): CommandWord | null {
  const word = typed.slice(0, 40);
  const words = commandWords.map((command) => command.word);
  const near = closest(word, words);
  if (distance(word, near) > FURTHEST_SLIP) return null;
  return words.find((candidate) => candidate === near) ?? null;
}
