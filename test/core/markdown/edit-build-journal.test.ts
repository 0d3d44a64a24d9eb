import { describe, expect, test } from 'vitest';
import type { BuildJournalAnswers } from '../../../src/core/entry/build-journal.ts';
import { editBuildJournal } from '../../../src/core/markdown/edit-build-journal.ts';
import type { EntryEdit } from '../../../src/core/markdown/entry-edit.ts';
import { parseBuildJournal } from '../../../src/core/markdown/parse-build-journal.ts';
import { handWrittenJournal } from './support/hand-written-journal.ts';
import { exampleJournal } from './support/journal-seeds.ts';
import { blob, prose, rowId } from './support/journal-values.ts';

type Change = Partial<BuildJournalAnswers> | ((answers: BuildJournalAnswers) => Partial<BuildJournalAnswers>);

function edit(file: string, change: Change, basis = file): EntryEdit {
  const before = parseBuildJournal(basis).answers;
  const changes = typeof change === 'function' ? change(before) : change;
  return editBuildJournal(file, before, { ...before, ...changes });
}

/** That an edit replaces these words of the file, in this order, and no other byte. */
function expectReplaced(
  file: string,
  change: Change,
  ...pairs: readonly (readonly [string, string])[]
): void {
  const wanted = pairs.reduce((text, [old, words]) => {
    expect(text).toContain(old);
    return text.replace(old, () => words);
  }, file);
  expect(edit(file, change)).toEqual({ type: 'edited', text: wanted });
}

/** The list with other values in the row at this place. */
function changed<Row>(rows: readonly Row[], at: number, change: Partial<Row>): readonly Row[] {
  return rows.map((row, place) => (place === at ? { ...row, ...change } : row));
}

const newPhase: BuildJournalAnswers['phases'][number] = {
  id: rowId('new'),
  title: 'Mid',
  tried: prose('t'),
  happened: prose(''),
  output: 'o',
  outputLanguage: '',
  fix: prose(''),
  lesson: prose(''),
};

describe('an edit of the example journal', () => {
  test('without a change leaves the file', () => {
    expect(edit(exampleJournal, {})).toEqual({ type: 'unchanged' });
  });

  test('replaces the words of the title and the lines of the head', () => {
    expectReplaced(
      exampleJournal,
      { title: 'Sign *in*', duration: '5 hours', status: 'partial' },
      ['User Authentication API', 'Sign \\*in\\*'],
      ['4 hours', '5 hours'],
      ['Complete', 'Partial'],
    );
  });

  test('removes a line of the head, and puts it back at its place', () => {
    const without = exampleJournal.replace('**Duration:** 4 hours\n', '');
    expect(edit(exampleJournal, { duration: '' })).toEqual({ type: 'edited', text: without });
    expect(edit(without, { duration: '4 hours' })).toEqual({ type: 'edited', text: exampleJournal });
  });

  test('changes one part of one phase', () => {
    expectReplaced(
      exampleJournal,
      ({ phases }) => ({ phases: changed(phases, 1, { fix: prose('Read the docs.') }) }),
      ['Actually read the bcrypt docs. `compare(plaintext, hash)` - order matters.', 'Read the docs.'],
    );
  });

  test('changes the output and leaves the words before it', () => {
    expectReplaced(
      exampleJournal,
      ({ phases }) => ({ phases: changed(phases, 2, { output: 'expired', outputLanguage: 'txt' }) }),
      ['```\nJsonWebTokenError: jwt expired', '```txt\nexpired'],
    );
  });

  test('adds a phase between others and counts on', () => {
    expectReplaced(
      exampleJournal,
      ({ phases }) => ({ phases: [...phases.slice(0, 2), newPhase, ...phases.slice(2)] }),
      [
        '### Phase 3: JWT',
        '### Phase 3: Mid\n\n**What we tried:**\nt\n\n**What happened:**\n```\no\n```\n\n---\n\n### Phase 4: JWT',
      ],
    );
  });

  test('removes a phase and moves another, every word of the others as it was', () => {
    const [one = '', two = '', three = ''] = exampleJournal
      .slice(exampleJournal.indexOf('### Phase 1'), exampleJournal.indexOf('\n\n---\n\n## Test Results'))
      .split('\n\n---\n\n');
    expectReplaced(
      exampleJournal,
      ({ phases }) => ({ phases: [...phases.slice(2), ...phases.slice(0, 1)] }),
      [
        [one, two, three].join('\n\n---\n\n'),
        `${three.replace('Phase 3', 'Phase 1')}\n\n---\n\n${one.replace('Phase 1', 'Phase 2')}`,
      ],
    );
  });

  test('changes a cell, adds a row and removes one', () => {
    expectReplaced(
      exampleJournal,
      ({ components }) => ({
        components: [
          ...changed(components, 1, { notes: 'a | b' }).slice(0, 4),
          { id: rowId('x1'), name: 'Docs', status: '', notes: 'Later' },
        ],
      }),
      ['Validates creds, returns JWT', 'a \\| b'],
      ['| User model | Working | email, password_hash, created_at |', '| Docs |  | Later |'],
    );
  });

  test('changes a test, a sample, a task, a cost, a lesson and the next entry, each in its line', () => {
    expectReplaced(
      exampleJournal,
      ({ tests, samples, left, costs, lessons }) => ({
        tests: changed(tests, 0, { result: 'Fail' }),
        samples: changed(samples, 0, { name: 'Guard', why: prose('Short.') }),
        left: changed(left, 2, { done: true }),
        costs: changed(costs, 2, { value: '285 bytes' }),
        lessons: changed(lessons, 3, { text: 'Fresh tokens' }),
        nextEntry: 'Roles',
      }),
      ['Pass - user created, token returned', 'Fail'],
      ['### Auth Middleware', '### Guard'],
      [/This middleware extracts.*/.exec(exampleJournal)?.[0] ?? '', 'Short.'],
      ['- [ ] Rate', '- [x] Rate'],
      ['284 bytes', '285 bytes'],
      ['Test with fresh tokens, not ones from previous sessions', 'Fresh tokens'],
      ['Adding role-based access control (admin vs regular users)', 'Roles'],
    );
  });

  test('puts a missing section at its place between rules, and takes one that becomes empty away', () => {
    const picture = { type: 'linked', link: 'assets/a.png' } as const;
    const shown = exampleJournal.replace(
      "## What's Left",
      "## Screenshots\n\n![The page](assets/a.png)\n\n---\n\n## What's Left",
    );
    const screenshots = [{ id: rowId('s'), caption: 'The page', picture }];
    expect(edit(exampleJournal, { screenshots })).toEqual({ type: 'edited', text: shown });
    expect(edit(shown, { screenshots: [] })).toEqual({ type: 'edited', text: exampleJournal });
  });

  test('takes the last section and the next entry away with their rules', () => {
    const end = exampleJournal.indexOf('\n\n---\n\n## Files Changed');
    expect(edit(exampleJournal, { filesChanged: '', nextEntry: '' })).toEqual({
      type: 'edited',
      text: `${exampleJournal.slice(0, end)}\n`,
    });
  });

  test('keeps the line ends of the file and what other tools appended', () => {
    const file = `\ufeff${exampleJournal}\n## Commits\n\n### \`abc\` — x\n`.replaceAll('\n', '\r\n');
    expectReplaced(
      file,
      ({ left }) => ({ left: [...left, { text: 'More', done: false }], nextEntry: '' }),
      ['Email verification\r\n', 'Email verification\r\n- [ ] More\r\n'],
      [/---\r\n\r\n\*Next.*\r\n\r\n/.exec(file)?.[0] ?? '', ''],
    );
  });

  test('says what the template says nowhere', () => {
    expectReplaced(exampleJournal, { status: '[Complete | Partial | Blocked]' }, [
      '**Status:** Complete\n',
      '',
    ]);
  });
});

describe('an edit of a journal that someone wrote by hand', () => {
  const file = handWrittenJournal;

  test('keeps hard breaks in the head, and gives one to a new line', () => {
    expectReplaced(file, { duration: '4 hours', status: 'Complete' }, [
      '~3 hours (across 2 sessions)  \n',
      '4 hours  \n**Status:** Complete  \n',
    ]);
  });

  test('puts cells into the columns that mean them, and leaves the others', () => {
    expectReplaced(file, ({ components }) => ({ components: changed(components, 0, { notes: 'c' }) }), [
      '| Ada | a \\| b |',
      '| Ada | c |',
    ]);
    expectReplaced(file, ({ components }) => ({ components: changed(components, 1, { notes: 'c' }) }), [
      '| db | | Bob |',
      '| db |  | Bob | c |',
    ]);
  });

  test('leaves the white space around the rows of a table, and rows without a word', () => {
    const table = ' Metric | Value | Notes\n---|---|---\n  p99 | 3 s | slow  \n | | |\n p50 | 1 s | good\t\n';
    const own = `# T\n\n## Cost/Performance Analysis\n\n${table}`;
    expectReplaced(own, ({ costs }) => ({ costs: changed(costs, 1, { value: '2 s' }) }), ['1 s', '2 s']);
    expectReplaced(own, ({ costs }) => ({ costs: costs.slice(1) }), [
      '  p99 | 3 s | slow  \n | | |\n p50',
      ' p50',
    ]);
  });

  test('replaces code and leaves the words around it', () => {
    expectReplaced(file, { architecture: 'C' }, ['~~~text\nA -> B\n~~~', '```text\nC\n```']);
    expectReplaced(file, { architecture: '' }, ['~~~text\nA -> B\n~~~\n\n', '']);
  });

  test('changes words without a label where they stand, and puts new parts at their place', () => {
    expectReplaced(
      file,
      ({ phases }) => ({
        phases: changed(phases, 0, { happened: prose('Bang'), fix: prose('On'), lesson: prose('Ask') }),
      }),
      ['It broke', 'Bang'],
      ['**Fix**: turn it off\nand on\n', '**Fix**: On\n\n**Lesson:**\nAsk\n'],
    );
  });

  test('keeps a label as it is, and a value on its line unless it needs its own', () => {
    expectReplaced(
      file,
      ({ phases }) => ({ phases: changed(phases, 1, { tried: prose('z'), lesson: prose('- m\n- n') }) }),
      ['**What we tried:** x', '**What we tried:** z'],
      ['**Lesson:** l', '**Lesson:**\n- m\n- n'],
    );
  });

  test('moves rows with all their words, and counts only the numbers that fit', () => {
    const result = edit(file, ({ phases: [one, two, three] }) => ({
      phases: [one, three, two].flatMap((phase) => phase ?? []),
    }));
    expect(result.type === 'edited' && result.text.match(/^### (?:Attempt|Hour|Phase).*$/gm)).toEqual([
      '### Attempt one',
      '### Phase 2: Third',
      '### Hour 3: Later',
    ]);
    expect(result.type === 'edited' && result.text).toContain('Words before the phases.\n\n### Attempt one');
  });

  test('ticks a box, gives one to a bullet that has none, and leaves the rest of the line', () => {
    expectReplaced(
      file,
      ({ left }) => ({ left: changed(changed(left, 1, { done: true }), 2, { done: true }) }),
      ['* [ ] open\n- plain', '* [x] open\n- [x] plain'],
    );
  });

  test('gives loose words their heading when another part joins them', () => {
    expectReplaced(file, { communication: prose('Better.') }, ['It went fine.', 'Better.']);
    expectReplaced(file, { workedWell: prose('All') }, [
      'It went fine.',
      '### What Worked Well\n\nAll\n\n### Communication Notes\n\nIt went fine.',
    ]);
  });

  test('gives a text without headings one when a second row joins it', () => {
    const short = '# T\n\n## The Journey\n\nIt went.\n';
    expect(edit(short, ({ phases }) => ({ phases: [...phases, newPhase] }))).toEqual({
      type: 'edited',
      text: '# T\n\n## The Journey\n\n### Phase 1\n\nIt went.\n\n---\n\n### Phase 2: Mid\n\n**What we tried:**\nt\n\n**What happened:**\n```\no\n```\n',
    });
  });

  test('puts the rule before the next entry by which it is known, even where the file has no other', () => {
    expect(edit('# T\n\n## The Goal\n\nx\n', { nextEntry: 'More' })).toEqual({
      type: 'edited',
      text: '# T\n\n## The Goal\n\nx\n\n---\n\n*Next entry: More*\n',
    });
  });

  test('keeps words of somebody below a picture that goes', () => {
    const shots = '# T\n\n## Screenshots\n\n![a](assets/a.png)\n\nSee *there*.\n\n![b](assets/b.png)\n';
    expect(edit(shots, ({ screenshots }) => ({ screenshots: screenshots.slice(1) }))).toEqual({
      type: 'edited',
      text: '# T\n\n## Screenshots\n\n![b](assets/b.png)\n\nSee *there*.\n',
    });
  });
});

describe('an edit of a journal that someone changed meanwhile', () => {
  test('goes through where they changed something else, in other parts of the same rows too', () => {
    const theirs = exampleJournal
      .replace('Set up the users table with a simple schema.', 'Theirs.')
      .replace('- [ ] Password reset flow', '- [x] Password reset flow')
      .replace('| POST /auth/login | Working |', '| POST /auth/login | Broken |');
    const mine: Change = ({ phases, components }) => ({
      phases: changed(phases, 0, { lesson: prose('Mine.') }),
      components: changed(components, 1, { notes: 'Mine' }),
      duration: '1 hour',
    });
    expect(edit(theirs, mine, exampleJournal)).toEqual({
      type: 'edited',
      text: theirs
        .replace(/Always add unique constraints.*/, 'Mine.')
        .replace('Validates creds, returns JWT', 'Mine')
        .replace('4 hours', '1 hour'),
    });
  });

  test('finds a row again where they moved it, and keeps the rows that they added', () => {
    const login = '| POST /auth/login | Working | Validates creds, returns JWT |\n';
    const theirs = exampleJournal
      .replace(login, '')
      .replace('| authMiddleware |', `${login}| Cache | New | Theirs |\n| authMiddleware |`);
    const mine: Change = ({ components }) => ({
      components: [
        ...changed(components, 1, { status: 'Slow' }),
        { id: rowId('z'), name: 'Mine', status: '', notes: '' },
      ],
    });
    expect(edit(theirs, mine, exampleJournal)).toEqual({
      type: 'edited',
      text: theirs
        .replace('| POST /auth/login | Working |', '| POST /auth/login | Slow |')
        .replace('created_at |\n', 'created_at |\n| Mine |  |  |\n'),
    });
  });

  test('is a conflict where they changed the same, and names the headings as the file has them', () => {
    const theirs = exampleJournal
      .replace('4 hours', '6 hours')
      .replace('## The Journey', '## Our Journey')
      .replace('## Our Journey', '## THE JOURNEY')
      .replace('Set up the users table with a simple schema.', 'Theirs.')
      .replace('Adding role-based', 'Dropping role-based')
      .replace('| JWT expiry | 7 days |', '| JWT expiry | 8 days |');
    const mine: Change = ({ phases, costs }) => ({
      duration: '5 hours',
      phases: changed(phases, 0, { tried: prose('Mine.') }),
      costs: costs.filter(({ metric }) => metric !== 'JWT expiry'),
      nextEntry: 'Mine',
      goal: prose('Mine'),
    });
    expect(edit(theirs, mine, exampleJournal)).toEqual({
      type: 'conflict',
      sections: ['Duration', 'THE JOURNEY', 'Cost/Performance Analysis', 'Next entry'],
    });
  });

  test('is a conflict where they removed what was changed', () => {
    const theirs = exampleJournal.replace(/### Protected Route[\s\S]*?\n\n---/, '---');
    const mine: Change = ({ tests }) => ({ tests: changed(tests, 1, { result: 'Mine' }) });
    expect(edit(theirs, mine, exampleJournal)).toEqual({ type: 'conflict', sections: ['Test Results'] });
  });

  test('has nothing to do where they made the same change', () => {
    const mine: Change = ({ phases, left }) => ({ phases: [...phases, newPhase], left: left.slice(1) });
    const once = edit(exampleJournal, mine);
    expect(once.type).toBe('edited');
    if (once.type === 'edited') expect(edit(once.text, mine, exampleJournal)).toEqual({ type: 'unchanged' });
  });
});

describe('an edit of a journal is refused', () => {
  test.each([
    ['a fence is never closed', '# T\n\n## The Goal\n\n```\nx\n\n## What We Built\n', 5],
    [
      'a fence ends with the next one',
      '# T\n\n## The Goal\n\n```\nx\n\n## Test Results\n\n```js\ny\n```\n',
      5,
    ],
    ['a comment is never closed', '# T\n\n<!-- x\n\n## The Goal\n\ny\n', 3],
    ['the file has no title', '## The Goal\n\ny\n', 1],
    ['lists are nested without end', `# T\n\n${'- '.repeat(5_000)}x\n`, 3],
  ])('where %s', (_, file, line) => {
    expect(edit(file, { nextEntry: 'x' })).toMatchObject({ type: 'unsafe', line });
  });

  test('where a picture has no address yet', () => {
    const picture = {
      type: 'kept',
      oid: blob('0123456789012345678901234567890123456789'),
      format: 'png',
    } as const;
    expect(edit(exampleJournal, { screenshots: [{ id: rowId('s'), caption: '', picture }] })).toMatchObject({
      type: 'unsafe',
    });
  });
});
