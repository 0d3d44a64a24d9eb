import type { Markdown } from '../entry/markdown.ts';
import { parseLine } from './parse-line.ts';
import { writeLine } from './write-line.ts';

/**
 * The start time of a progress log and the log after it. The time is the first bullet's when that says `Started: …`
 * in plain words and nothing hangs from it; else there is none and all of the body is the log.
 */
export function splitStarted(body: string): { readonly started: string; readonly log: Markdown } {
  const [line = '', next = ''] = body.split('\n', 2);
  const log = body.slice(line.length).replace(/^\n+/, '');
  const source = /^[-*+] +Started: +(\S.*)$/.exec(line)?.[1] ?? '';
  const started = parseLine(source);
  const plain = started !== '' && startedLine(started) === `- Started: ${source}`;
  const alone = (next.trim() === '' || /^[-*+] /.test(next)) && !/^[ \t]/.test(log);
  return plain && alone ? { started, log: log as Markdown } : { started: '', log: body as Markdown };
}

/** The opposite: the body of a progress log. Only a list goes on from the line; other blocks need room. */
export function joinStarted(started: string, log: string): string {
  if (started === '') return log;
  const gap = log === '' ? '' : log.startsWith('- ') ? '\n' : '\n\n';
  return `${startedLine(started)}${gap}${log}`;
}

/** The line that says when it started. */
export function startedLine(started: string): string {
  return `- ${writeLine(`Started: ${started}`)}`;
}
