import fc from 'fast-check';
import { blankJournalAnswers } from '../../../src/core/entry/blank-journal-answers.ts';
import { blobOidOf } from '../../../src/core/entry/blob-oid.ts';
import type { BuildJournalAnswers } from '../../../src/core/entry/build-journal.ts';
import { lessonCategories } from '../../../src/core/entry/lesson.ts';
import type { RowId } from '../../../src/core/entry/row-id.ts';
import { fieldFromMarkdown } from '../../../src/core/markdown/field-from-markdown.ts';
import { toJournalId } from '../../../src/use-cases/ids.ts';
import type { JournalDraft } from '../../../src/use-cases/ports.ts';
import { hostileText } from '../../core/markdown/support/hostile-text.ts';
import { at, day, path, repository, rowId } from '../../store/sample.ts';

export const sampleJournal = toJournalId('01JD0000000000000000000000');

/** A draft of a new journal with these answers. */
export function draftOf(
  answers: Partial<BuildJournalAnswers>,
  more: Partial<JournalDraft> = {},
): JournalDraft {
  return {
    key: {
      ...{ team: 'T0ACME', user: 'U0ADA00001', journal: sampleJournal },
      ...{ repository: repository('acme/journal'), date: day('2026-11-20') },
    },
    answers: { ...blankJournalAnswers, ...answers },
    ...{ uploads: [], editing: null, allowed: [], revision: 1, savedAt: at(0) },
    ...more,
  };
}

/** Short ones, hostile ones, and now and then one that is longer than Slack's plain inputs take. */
const text = fc.oneof(
  { weight: 3, arbitrary: fc.constant('') },
  { weight: 4, arbitrary: hostileText(5) },
  {
    weight: 1,
    arbitrary: hostileText(5).map((words) => `${words} long `.repeat(700).slice(0, 4_000).toWellFormed()),
  },
);
const line = text.map((words) => words.replace(/\s+/g, ' ').trim());
const language = fc.constantFrom('', 'sql', 'bash', 'zig', 'of-which-nobody-has-ever-heard-'.repeat(4));
const fenced = fc.tuple(language, text).map(([lang, words]) => `~~~~~~~~~ ${lang}\n${words}\n~~~~~~~~~`);
const rich = fc
  .array(fc.oneof(text, fenced), { maxLength: 3 })
  .map((parts) => fieldFromMarkdown(parts.join('\n\n'), 'prose'));

function rowsOf<Values>(values: fc.Arbitrary<Values>): fc.Arbitrary<(Values & { readonly id: RowId })[]> {
  return fc
    .array(values, { maxLength: 3 })
    .map((made) => made.map((one, index) => ({ ...one, id: rowId(String(index + 1)) })));
}

const answers: fc.Arbitrary<BuildJournalAnswers> = fc.record({
  title: line,
  duration: line,
  status: fc.constantFrom('', 'Complete', 'Partial', 'Nearly done'),
  goal: rich,
  architecture: text,
  architectureLanguage: language,
  components: rowsOf(fc.record({ name: line, status: line, notes: line })),
  phases: rowsOf(
    fc.record({
      ...{ title: line, tried: rich, happened: rich, output: text, outputLanguage: language },
      ...{ fix: rich, lesson: rich },
    }),
  ),
  tests: rowsOf(
    fc.record({
      ...{ name: line, command: text, commandLanguage: language, response: text },
      ...{ responseLanguage: language, result: line },
    }),
  ),
  samples: rowsOf(fc.record({ name: line, code: text, language, why: rich })),
  screenshots: rowsOf(
    fc.record({
      caption: line,
      picture: fc.constantFrom(
        { type: 'linked', link: 'assets/a.png' } as const,
        { type: 'kept', oid: blobOidOf('picture'), format: 'png' } as const,
      ),
    }),
  ),
  left: fc.array(fc.record({ text: line, done: fc.boolean() }), { maxLength: 3 }),
  costs: rowsOf(fc.record({ metric: line, value: line, notes: line })),
  workedWell: rich,
  frustrating: rich,
  communication: rich,
  lessons: fc.array(
    fc.record({ category: fc.constantFrom(...lessonCategories.map(({ id }) => id)), text: line }),
    { maxLength: 4 },
  ),
  filesChanged: text,
  nextEntry: line,
});

const uploads = rowsOf(
  fc.record({
    ...{ name: line, url: fc.constant('https://files.slack.com/x') },
    size: fc.constantFrom(null, 1_000),
    trouble: fc.constantFrom(null, 'Slack did not answer in time.'),
  }),
);

/** Drafts as people with bad intentions, other tools and long days leave them. */
export const anyDraft: fc.Arbitrary<JournalDraft> = fc
  .tuple(answers, uploads, fc.boolean())
  .map(([typed, waiting, isEdit]) =>
    draftOf(typed, {
      uploads: waiting,
      editing: isEdit
        ? {
            path: path('buildlog/2026-11-20-x.md'),
            ...{ basis: blobOidOf('x'), url: 'https://github.com/acme/journal' },
          }
        : null,
    }),
  );
