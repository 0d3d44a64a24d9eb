import { describe, expect, test } from 'vitest';
import { blankJournalAnswers } from '../../../src/core/entry/blank-journal-answers.ts';
import type { BuildJournalAnswers } from '../../../src/core/entry/build-journal.ts';
import { buildJournalSections } from '../../../src/core/entry/build-journal-questions.ts';
import { composeBuildJournal } from '../../../src/core/markdown/compose-build-journal.ts';
import { parseBuildJournal } from '../../../src/core/markdown/parse-build-journal.ts';
import { writeBuildJournal } from '../../../src/core/markdown/write-build-journal.ts';
import { exampleJournal, journalTemplate } from './support/journal-seeds.ts';
import { blob, day, prose, rowId } from './support/journal-values.ts';

describe('the example journal', () => {
  const journal = parseBuildJournal(exampleJournal);

  test('parsed and written again is the same to the byte', () => {
    expect(writeBuildJournal(journal)).toBe(exampleJournal);
  });

  test('composed from its answers and written again is the same to the byte', () => {
    const { answers } = journal;
    const composed = composeBuildJournal({ date: day('2026-01-01'), author: null, answers, link: () => '' });
    expect(composed).toEqual(journal);
  });

  test('answers every question but the screenshots', () => {
    const { answers } = journal;
    expect([journal.date, journal.author]).toEqual(['2026-01-01', null]);
    expect([answers.title, answers.duration, answers.status]).toEqual([
      'User Authentication API',
      '4 hours',
      'Complete',
    ]);
    expect(answers.components[0]).toEqual({
      id: '1',
      name: 'POST /auth/register',
      status: 'Working',
      notes: 'Creates user, returns JWT',
    });
    expect(answers.phases.map(({ id, title }) => [id, title])).toEqual([
      ['1', 'Database Setup'],
      ['2', 'Password Hashing'],
      ['3', 'JWT Middleware'],
    ]);
    expect(answers.phases[2]).toEqual({
      id: '3',
      title: 'JWT Middleware',
      tried: 'Created middleware to verify JWT and attach user to request.',
      happened:
        'Tokens from yesterday stopped working. Turns out we set expiry to 1 hour but were testing with day-old tokens from our notes.',
      output: 'JsonWebTokenError: jwt expired',
      outputLanguage: '',
      fix: 'Set expiry to 7 days for development, added refresh token TODO for production.',
      lesson: "Use short expiry in tests, longer in dev. Don't copy-paste tokens between sessions.",
    });
    expect(answers.tests[1]?.result).toBe('Pass - user data returned from token');
    expect(answers.samples[0]?.language).toBe('javascript');
    expect(answers.left[3]).toEqual({ text: 'Email verification', done: false });
    expect(answers.costs[1]?.value).toBe('7 days');
    expect(answers.frustrating.split('\n')).toHaveLength(2);
    expect(answers.lessons).toHaveLength(9);
    expect(answers.filesChanged).toMatch(/^src\/\n├── routes\/\n/);
    expect(answers.nextEntry).toBe('Adding role-based access control (admin vs regular users)');
    const blank = Object.entries(answers).filter(([, answer]) => answer.length === 0);
    expect(blank.map(([id]) => id)).toEqual(['architectureLanguage', 'screenshots']);
  });
});

describe('the template with nothing filled in', () => {
  test('holds no answers', () => {
    const { date, author, answers } = parseBuildJournal(journalTemplate);
    expect([date, author, answers]).toEqual([null, null, blankJournalAnswers]);
  });
});

describe('a written journal', () => {
  const answers: BuildJournalAnswers = {
    ...blankJournalAnswers,
    title: 'Build Journal: Ship `v1`',
    duration: '2 *hours*',
    status: 'blocked',
    goal: prose('# Why\n\nBecause.'),
    components: [
      { id: rowId('b'), name: 'a|b', status: '', notes: '`x|y` and\nmore' },
      { id: rowId('a'), name: '', status: ' ', notes: '' },
    ],
    phases: [
      {
        id: rowId('9'),
        title: 'Phase 4: Improvements',
        tried: prose('2. second'),
        happened: prose('It broke:\n\n```sh\nboom\n```'),
        output: '',
        outputLanguage: '',
        fix: prose('**Lesson:** none'),
        lesson: prose(''),
      },
      {
        id: rowId('3'),
        title: '',
        tried: prose(''),
        happened: prose(''),
        output: '## Improvements',
        outputLanguage: '',
        fix: prose(''),
        lesson: prose(''),
      },
    ],
    tests: [
      {
        id: rowId('t'),
        name: 'Improvements',
        command: '',
        commandLanguage: 'sh',
        response: '',
        responseLanguage: '',
        result: 'Pass',
      },
    ],
    samples: [
      { id: rowId('s'), name: '', code: '', language: '', why: prose('See\n\n```ts\nx\n```\n\nthere') },
    ],
    screenshots: [
      { id: rowId('k'), caption: 'The [page]', picture: { type: 'linked', link: 'assets/a b.png' } },
      { id: rowId('j'), caption: 'bad', picture: { type: 'linked', link: 'javascript:x' } },
    ],
    left: [{ text: '- [x] one\n* two', done: false }],
    lessons: [
      { category: 'domain_knowledge', text: 'JWT expiry is in seconds' },
      { category: 'workflow', text: '- [first]' },
    ],
    nextEntry: 'More *of it*',
  };
  const journal = composeBuildJournal({
    date: day('2026-01-02'),
    author: { name: 'Ada Moreau', url: 'https://acme.slack.com/team/U01' },
    answers,
    link: () => '',
  });

  test('has the shape of the template, the author below the status, and nothing that is empty', () => {
    expect(writeBuildJournal(journal)).toBe(`# Build Journal: Ship \`v1\`

**Date:** 2026-01-02
**Duration:** 2 \\*hours\\*
**Status:** Blocked
**Author:** [Ada Moreau](https://acme.slack.com/team/U01)

---

## The Goal

#### Why

Because.

---

## What We Built

### Components

| Component | Status | Notes |
|-----------|--------|-------|
| a\\|b |  | \`x\\|y\` and more |

---

## The Journey

### Phase 1: Improvements

**What we tried:**

2. second

**What happened:**
It broke:

\`\`\`sh
boom
\`\`\`

**The fix:**
Lesson: none

---

### Phase 2

**What happened:**
\`\`\`
 ## Improvements
\`\`\`

---

## Test Results

### Improvements ###

**Result:** Pass

---

## Code Samples

### Sample 1

\`\`\`ts
x
\`\`\`

See

there

---

## Screenshots

![The \\[page\\]](assets/a%20b.png)

---

## What's Left

- [x] one
- [ ] two

---

## Improvements

*Actionable learnings for future work.*

### Workflow

- [first].

### Domain Knowledge

- JWT expiry is in seconds

---

*Next entry: More \\*of it\\**
`);
  });

  test('has its rows numbered as reading numbers them', () => {
    expect(journal.answers.phases.map((phase) => phase.id)).toEqual(['1', '2']);
    expect(parseBuildJournal(writeBuildJournal(journal))).toEqual(journal);
  });

  test('links the pictures that the bot keeps', () => {
    const oid = '0123456789012345678901234567890123456789';
    const { screenshots } = composeBuildJournal({
      date: day('2026-01-02'),
      author: null,
      answers: {
        ...answers,
        screenshots: [
          { id: rowId('k'), caption: '', picture: { type: 'kept', oid: blob(oid), format: 'png' } },
        ],
      },
      link: (picture) => `assets/${picture.oid.slice(0, 4)}.${picture.format}`,
    }).answers;
    expect(screenshots).toEqual([
      { id: '1', caption: '', picture: { type: 'linked', link: 'assets/0123.png' } },
    ]);
  });

  test('has a title even where nobody gave it one', () => {
    for (const title of ['', ' \n', '[TITLE]', 'Build Journal:']) {
      const { answers: composed } = composeBuildJournal({
        ...journal,
        date: day('2026-01-02'),
        answers: { ...answers, title },
        link: () => '',
      });
      expect(composed.title).toBe('Untitled');
    }
  });

  test('has all sections in the order of the template when all are answered', () => {
    const headings = exampleJournal.match(/^## .*$/gm);
    const known = buildJournalSections.map(({ heading }) => `## ${heading}`);
    expect(headings).toEqual(known.filter((heading) => !/Screenshots|Next entry/.test(heading)));
  });

  test.each([3_000, 40_000])('keeps a field, a line and code of %i characters', (length) => {
    const words = 'word `code` *star* '.repeat(length).slice(0, length).trim();
    const long = composeBuildJournal({
      ...journal,
      date: day('2026-01-02'),
      answers: { ...blankJournalAnswers, goal: prose(words), title: words, filesChanged: words },
      link: () => '',
    });
    const again = parseBuildJournal(writeBuildJournal(long)).answers;
    expect([again.goal, again.title, again.filesChanged]).toEqual([long.answers.goal, words, words]);
  });
});
