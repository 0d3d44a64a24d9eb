import fc from 'fast-check';
import type { BuildJournalAnswers, Picture } from '../../../../src/core/entry/build-journal.ts';
import { lessonCategories } from '../../../../src/core/entry/lesson.ts';
import type { Markdown } from '../../../../src/core/entry/markdown.ts';
import type { RowId } from '../../../../src/core/entry/row-id.ts';
import { writeField } from '../../../../src/core/markdown/write-field.ts';
import { hostileText } from './hostile-text.ts';

/** Lines that mean something to a reader of journals, beside those that mean something to any reader of markdown. */
const journalPieces = fc.constantFrom(
  ...[
    '## Improvements',
    '### Improvements',
    '\n##\nImprovements\n',
    'Improvements',
    '# Build Journal: x',
    '# x',
  ],
  ...[
    '### Workflow\n- y',
    '---',
    '\n\n---\n\n*Next entry: z*',
    '*Next entry: z*',
    '<!-- ## Improvements -->',
  ],
  ...['**Lesson:** l', '**The fix:**', '**What happened:**\nh', '**Result:** r', '**Status:** Complete'],
  ...['__Fix__: f', '- [ ] t', '[x]', 'e.g., u', '[Approach taken]', '[Name]', '[TITLE]', '[Pending task 1]'],
  ...[
    '| a | b |\n|---|---|',
    '|',
    '\\|',
    '`a|b`',
    '`a\\|b`',
    '```',
    '```\n## Improvements\n```',
    '```js\ncode\n```',
  ],
  ...[
    '2. two',
    'Phase 1: p',
    'Hour 2',
    'Test 1',
    'Build Journal: x',
    '### Phase 2: q',
    'path/to/\n├── changed/',
  ],
  ...[
    '![a](assets/b.png)',
    '#### deep',
    '## Commits',
    '<!-- buildlog:improvements:start -->',
    'complete',
    'none',
  ],
);

const typed = fc.oneof(
  { weight: 3, arbitrary: hostileText(4) },
  { weight: 2, arbitrary: journalPieces },
  {
    weight: 2,
    arbitrary: fc
      .array(fc.oneof(journalPieces, hostileText(2)), { maxLength: 4 })
      .map((lines) => lines.join('\n')),
  },
  {
    weight: 1,
    arbitrary: fc.array(journalPieces, { maxLength: 3 }).map((blocks) => blocks.join('\n\n')),
  },
);

/** As it was typed, for composing to contain, and as the words of somebody who means them. */
const rich: fc.Arbitrary<Markdown> = fc.oneof(
  { weight: 2, arbitrary: typed.map((text) => text as Markdown) },
  {
    weight: 1,
    arbitrary: typed.map((value) =>
      writeField(
        { type: 'root', children: [{ type: 'paragraph', children: [{ type: 'text', value }] }] },
        'prose',
      ),
    ),
  },
);

const picture: fc.Arbitrary<Picture> = fc.oneof(
  fc
    .oneof(fc.constantFrom('assets/a.png', 'https://x.y/(z).png', 'a b.png', 'javascript:x'), hostileText(3))
    .map((link) => ({ type: 'linked' as const, link })),
);

const numbers = fc.constantFrom('1', '2', '3', '4', '01HZX', 'new-1', 'new-2').map((id) => id as RowId);

/** Journals as a person with bad intentions may fill them in; of their many answers each has `share` percent. */
export function hostileJournalAnswers(share: number): fc.Arbitrary<BuildJournalAnswers> {
  const text = sometimes(typed, '', share);
  const field = sometimes(rich, '' as Markdown, share);
  const rowsOf = <Row extends { readonly id: RowId }>(row: fc.Arbitrary<Row>): fc.Arbitrary<readonly Row[]> =>
    sometimes(fc.uniqueArray(row, { maxLength: 3, selector: ({ id }) => id }), [], share);
  return fc.record({
    title: text,
    duration: text,
    status: text,
    goal: field,
    architecture: text,
    architectureLanguage: text,
    components: rowsOf(fc.record({ id: numbers, name: text, status: text, notes: text })),
    phases: rowsOf(
      fc.record({
        id: numbers,
        title: text,
        tried: field,
        happened: field,
        output: text,
        outputLanguage: text,
        fix: field,
        lesson: field,
      }),
    ),
    tests: rowsOf(
      fc.record({
        id: numbers,
        name: text,
        command: text,
        commandLanguage: text,
        response: text,
        responseLanguage: text,
        result: text,
      }),
    ),
    samples: rowsOf(fc.record({ id: numbers, name: text, code: text, language: text, why: field })),
    screenshots: rowsOf(fc.record({ id: numbers, caption: text, picture })),
    left: sometimes(fc.array(fc.record({ text: typed, done: fc.boolean() }), { maxLength: 3 }), [], share),
    costs: rowsOf(fc.record({ id: numbers, metric: text, value: text, notes: text })),
    workedWell: field,
    frustrating: field,
    communication: field,
    lessons: sometimes(
      fc.array(
        fc.record({ category: fc.constantFrom(...lessonCategories.map(({ id }) => id)), text: typed }),
        { maxLength: 4 },
      ),
      [],
      Math.max(share, 50),
    ),
    filesChanged: text,
    nextEntry: text,
  });
}

function sometimes<Value>(value: fc.Arbitrary<Value>, otherwise: Value, share: number): fc.Arbitrary<Value> {
  return fc.oneof(
    { weight: 100 - share, arbitrary: fc.constant(otherwise) },
    { weight: share, arbitrary: value },
  );
}
