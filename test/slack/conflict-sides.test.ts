import { describe, expect, it } from 'vitest';
import { parseBuildJournal } from '../../src/core/markdown/parse-build-journal.ts';
import { conflictSides } from '../../src/slack/conflict-sides.ts';
import type { Conflict, KnownEntries } from '../../src/use-cases/ports.ts';
import { openTestStore } from '../store/open-test-store.ts';
import { journalSubmission, oidOf, submissionId } from '../store/sample.ts';
import { exampleFile } from '../use-cases/start-use-cases.ts';

const before = parseBuildJournal(exampleFile);

function conflictWith(text: string): Conflict {
  const theirs = { oid: oidOf(text), text, url: 'https://github.example/blob/x' };
  return { reason: 'changed', sections: [], theirs, line: null };
}

async function sides(mine: Partial<typeof before.answers>, theirs: string) {
  const store = await openTestStore();
  const knownEntries: KnownEntries = { ...store.knownEntries, text: async () => exampleFile };
  const entry = { ...before, answers: { ...before.answers, ...mine } };
  const change = { type: 'edit', basis: oidOf(exampleFile), entry } as const;
  return conflictSides(knownEntries, journalSubmission('j', { change }), conflictWith(theirs));
}

describe('the two sides of a journal in conflict', () => {
  it('are shown for the answers that clash, and for no others', async () => {
    const theirs = exampleFile
      .replace('User Authentication API', 'Login API')
      .replace('**Duration:** 4 hours', '**Duration:** 5 hours');
    expect(await sides({ title: 'Sign-in API' }, theirs)).toMatchObject([
      { heading: 'Title', mine: 'Sign-in API', theirs: 'Login API' },
    ]);
  });

  it('name the row and the answer in it, wherever the row has gone', async () => {
    const [first, ...rest] = before.answers.components;
    if (first === undefined) throw new Error('the example has components');
    const components = [{ ...first, notes: 'Mine' }, ...rest];
    const row = `| ${first.name} | ${first.status} | ${first.notes} |`;
    expect(exampleFile).toContain(row);
    const theirs = exampleFile.replace(
      row,
      `| New one | Working | |\n| ${first.name} | ${first.status} | Theirs |`,
    );
    expect(await sides({ components }, theirs)).toMatchObject([
      { heading: `Components: ${first.name}, Notes`, mine: 'Mine', theirs: 'Theirs' },
    ]);
  });

  it('show nothing where a row of mine is gone there', async () => {
    const [first, ...rest] = before.answers.components;
    if (first === undefined) throw new Error('the example has components');
    const row = `| ${first.name} | ${first.status} | ${first.notes} |\n`;
    const found = await sides(
      { components: [{ ...first, notes: 'Mine' }, ...rest] },
      exampleFile.replace(row, ''),
    );
    expect(found).toMatchObject([{ mine: 'Mine', theirs: '' }]);
  });

  it('are none for an undo', async () => {
    const store = await openTestStore();
    const change = { type: 'undo', of: submissionId('x'), undone: oidOf('x'), assets: [] } as const;
    expect(
      await conflictSides(store.knownEntries, journalSubmission('j', { change }), conflictWith('x')),
    ).toEqual([]);
  });
});
