import type { OutboxRow } from '../../src/use-cases/ports.ts';
import { type Aftermath, queuedWith, says } from './aftermath.ts';
import type { History } from './read-history.ts';

/** Words that somebody was told are safe and that did not get where they should. */
export function findLost(aftermath: Aftermath): readonly string[] {
  return [
    ...aftermath.accepted.flatMap((word) => neverQueued(aftermath, word)),
    ...aftermath.rows.flatMap((row) => lost(aftermath, row)),
  ];
}

function neverQueued(aftermath: Aftermath, word: string): readonly string[] {
  return queuedWith(aftermath, word).length === 0 ? [`${word} was accepted and is not in the outbox`] : [];
}

function lost({ histories, wordOf }: Aftermath, row: OutboxRow): readonly string[] {
  const { id, key, path } = row.submission;
  const history = histories.get(key.repository);
  if (history === undefined) return [`${id} is for no repository`];
  switch (row.state.type) {
    case 'queued':
    case 'proposed':
    case 'conflict':
      return [`${id} stayed ${row.state.type}`];
    case 'refused':
    case 'closed':
      return [];
    case 'landed': {
      const { commit, file } = row.state.landed;
      const word = wordOf(row);
      if (commit === null) {
        const isThere = word === null || saidSomewhere(history, word);
        return isThere ? [] : [`the words of ${id} stand nowhere, and it landed`];
      }
      const made = history.commits.find(({ oid }) => oid === commit.oid);
      const change = made?.files.find((one) => one.path === path);
      if (change === undefined) return [`the commit of ${id} does not change ${path}`];
      // Taken back, and written anew in the same commit.
      const isGone = file === null && row.submission.change.type === 'undo';
      if (change.after !== (file?.oid ?? null) && !isGone)
        return [`${id} landed as ${file?.oid}, and ${commit.oid} has ${change.after} at ${path}`];
      const isSaid = word === null || says(history, change.after, word);
      return isSaid ? [] : [`the words of ${id} are not in its commit`];
    }
    default:
      return row.state satisfies never;
  }
}

function saidSomewhere(history: History, word: string): boolean {
  const files = history.commits.flatMap(({ files: all }) => all);
  return files.some(({ after }) => says(history, after, word));
}
