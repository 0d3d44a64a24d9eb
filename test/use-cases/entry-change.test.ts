import { describe, expect, it } from 'vitest';
import { composeBuildJournal } from '../../src/core/markdown/compose-build-journal.ts';
import { parseBuildJournal } from '../../src/core/markdown/parse-build-journal.ts';
import { writeBuildJournal } from '../../src/core/markdown/write-build-journal.ts';
import { entryChange } from '../../src/use-cases/entry-change.ts';
import type { RepositoryFile, Submission } from '../../src/use-cases/ports.ts';
import {
  journalAnswersWith,
  journalSubmission,
  oidOf,
  submission,
  submissionId,
  today,
} from '../store/sample.ts';

function file(text: string): RepositoryFile {
  return { oid: oidOf(text), text };
}

function conflict(reason: string) {
  return { type: 'conflict', conflict: { reason, sections: [], line: null } };
}

function apply(one: Submission, at: RepositoryFile | null, basisText: string | null = null) {
  return entryChange(one, basisText, new Set()).apply(at);
}

describe('a new entry', () => {
  const log = submission('log');
  const journal = journalSubmission('User Authentication API');

  it.each([
    ['daily log', log],
    ['build journal', journal],
  ])('is written where nothing is, and is there when its file is there: %s', (_, one) => {
    expect(apply(one, null)).toEqual({ type: 'write', text: one.expected?.text });
    expect(apply(one, one.expected)).toEqual({ type: 'nothing' });
  });

  it("as a daily log meets its author's own, or gives way to somebody else's", () => {
    expect(apply(log, file('# Log\n\n**Author:** Ada\n'))).toEqual(conflict('exists'));
    expect(apply(log, file('# Log\n\n**Author:** Grace\n'))).toEqual(conflict('taken'));
  });

  it('as a build journal gives way to whatever is there, also to another one of its author', () => {
    expect(apply(journal, file('# Build Journal: Other\n\n**Author:** Ada\n'))).toEqual(conflict('taken'));
    expect(apply(journal, file('notes'))).toEqual(conflict('taken'));
  });
});

describe('an edit of a build journal', () => {
  const answers = journalAnswersWith({
    title: 'User Authentication API',
    duration: '2 hours',
    status: 'Partial',
  });
  const write = (some: Partial<typeof answers>) =>
    writeBuildJournal(
      composeBuildJournal({
        date: today.date,
        author: null,
        answers: { ...answers, ...some },
        link: () => '',
      }),
    );
  const before = write({});
  const after = write({ status: 'Complete' });
  const one = journalSubmission('one', {
    change: { type: 'edit', basis: oidOf(before), entry: parseBuildJournal(after) },
    expected: file(after),
  });

  it('replaces the file it was made from', () => {
    expect(apply(one, file(before), before)).toEqual({ type: 'write', text: after });
    expect(apply(one, file(after), before)).toEqual({ type: 'nothing' });
  });

  it('lands on top of what somebody else changed elsewhere in the file', () => {
    const moved = write({ duration: '3 hours' });
    expect(apply(one, file(`${moved}\n## Commits\n\n- abc\n`), before)).toEqual({
      type: 'write',
      text: `${write({ duration: '3 hours', status: 'Complete' })}\n## Commits\n\n- abc\n`,
    });
  });

  it('is for its author to decide where the same was changed, the file is gone, or its own basis is', () => {
    expect(apply(one, file(write({ status: 'Blocked' })), before)).toMatchObject({
      type: 'conflict',
      conflict: { reason: 'changed', sections: [expect.any(String)] },
    });
    expect(apply(one, null, before)).toEqual(conflict('deleted'));
    expect(apply(one, file('# Build Journal: Else\n'), null)).toEqual(conflict('changed'));
  });

  it('leaves a file alone that it cannot edit safely, and names the line', () => {
    const open = `${before}\n\`\`\`\nnever closed\n`;
    expect(apply(one, file(open), before)).toMatchObject({
      type: 'conflict',
      conflict: { reason: 'unsafe', line: expect.any(Number) },
    });
  });
});

describe('an undo', () => {
  const undone = oidOf('# Undone\n');
  const undo = (expected: RepositoryFile | null) =>
    submission('undo', { change: { type: 'undo', of: submissionId('one'), undone, assets: [] }, expected });
  const removal = undo(null);
  const restoring = undo(file('# Before\n'));

  it('takes away the file, or writes what was there before, where the file is still what it undoes', () => {
    expect(apply(removal, file('# Undone\n'))).toEqual({ type: 'delete' });
    expect(apply(restoring, file('# Undone\n'))).toEqual({ type: 'write', text: '# Before\n' });
  });

  it('is done where the file is as it would leave it', () => {
    expect(apply(removal, null)).toEqual({ type: 'nothing' });
    expect(apply(restoring, file('# Before\n'))).toEqual({ type: 'nothing' });
  });

  it('never takes away what somebody changed since, and never brings back what somebody deleted', () => {
    expect(apply(removal, file('# By hand\n'))).toEqual(conflict('changed'));
    expect(apply(restoring, file('# By hand\n'))).toEqual(conflict('changed'));
    expect(apply(restoring, null)).toEqual(conflict('deleted'));
  });
});

it('a create or an edit without the file it makes is a bug, never a removal', () => {
  expect(() => apply(submission('one', { expected: null }), file('# There\n'))).toThrow(RangeError);
});
