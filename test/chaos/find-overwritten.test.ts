import { describe, expect, it } from 'vitest';
import type { EntryChange, OutboxRow } from '../../src/use-cases/ports.ts';
import { commitOid, home, landed, oidOf, submission, submissionId } from '../store/sample.ts';
import { findOverwritten } from './find-overwritten.ts';
import type { History } from './read-history.ts';

const path = submission('any').path;
const entry = entryOfSample();

function entryOfSample() {
  const { change } = submission('any');
  if (change.type !== 'create' || change.entry.kind !== 'daily-log') throw new Error('not a new log');
  return change.entry;
}

function row(id: string, change: EntryChange, commit: string, dedupeKey = `form of ${id}`): OutboxRow {
  const { state } = landed(id);
  if (state.type !== 'landed') throw new Error('not landed');
  const made = { oid: commitOid(commit), url: 'https://github.example/commit' };
  return {
    submission: { ...submission(id, { path, change }), dedupeKey },
    state: { type: 'landed', landed: { ...state.landed, commit: made } },
    receipt: null,
  };
}

/** What the file said after each commit, the oldest first; by hand where there is no batch. */
function historyOf(...texts: readonly { readonly text: string; readonly isByHand?: true }[]): History {
  return {
    commits: texts.map(({ text, isByHand }, at) => {
      const before = texts[at - 1]?.text;
      return {
        oid: commitOid(String(at)),
        batch: isByHand === true ? null : `b${at}`,
        files: [{ path, before: before === undefined ? null : oidOf(before), after: oidOf(text) }],
      };
    }),
    marksIn(oid) {
      const text = texts.find((one) => oidOf(one.text) === oid)?.text ?? '';
      return new Map(text.split(' ').map((mark) => [mark, 1]));
    },
  };
}

function find(history: History, rows: readonly OutboxRow[]) {
  const aftermath = { rows, accepted: [], histories: new Map(), strays: [] };
  return findOverwritten({ ...aftermath, wordOf: () => null, messagesOf: () => [] }, home, history);
}

describe('what counts as overwritten in a chaos', () => {
  const started = row('first', { type: 'create', entry }, '0');
  const edited = historyOf(
    { text: 'w00001' },
    { text: 'w00001 h00002', isByHand: true },
    { text: 'w00001 w00003' },
  );

  it('is what a person wrote and an edit took away', () => {
    const edit = row('edit', { type: 'edit', basis: oidOf('w00001'), entry }, '2');
    expect(find(edited, [started, edit])).toEqual([
      `h00002 in ${path} is gone since ${commitOid('2')}: edit edit`,
    ]);
  });

  it('is not what its author saw before choosing the other side', () => {
    const edit = row('edit', { type: 'edit', basis: oidOf('w00001 h00002'), entry }, '2', 'conflict:before');
    expect(find(edited, [started, edit])).toEqual([]);
  });

  it('is what was written after its author had chosen', () => {
    const edit = row('edit', { type: 'edit', basis: oidOf('w00001'), entry }, '2', 'conflict:before');
    expect(find(edited, [started, edit])).toHaveLength(1);
  });

  it('is not what goes with the submission that brought it', () => {
    const history = historyOf({ text: 'w00001' }, { text: 'w00001 h00002 w00003' }, { text: 'w00001' });
    const again = row('again', { type: 'edit', basis: oidOf('w00001'), entry }, '1');
    const undone = oidOf('w00001 h00002 w00003');
    const undo = row('undo', { type: 'undo', of: submissionId('again'), undone, assets: [] }, '2');
    expect(find(history, [started, again, undo])).toEqual([]);
  });

  it('is what was there before the submission that is taken back', () => {
    const history = historyOf(
      ...[{ text: 'w00001' }, { text: 'w00001 h00002', isByHand: true } as const],
      ...[{ text: 'w00001 h00002 w00003' }, { text: 'w00001' }],
    );
    const edit = row('edit', { type: 'edit', basis: oidOf('w00001'), entry }, '2');
    const undone = oidOf('w00001 h00002 w00003');
    const undo = row('undo', { type: 'undo', of: submissionId('edit'), undone, assets: [] }, '3');
    expect(find(history, [started, edit, undo])).toHaveLength(1);
  });
});
