import fc from 'fast-check';
import type { DailyLogAnswers } from '../../../../src/core/entry/daily-log.ts';
import { goalIds } from '../../../../src/core/entry/daily-log-questions.ts';
import { lessonCategories } from '../../../../src/core/entry/lesson.ts';
import type { Markdown } from '../../../../src/core/entry/markdown.ts';
import { fieldFromMarkdown } from '../../../../src/core/markdown/field-from-markdown.ts';
import { writeField } from '../../../../src/core/markdown/write-field.ts';
import { hostileText } from './hostile-text.ts';

const line = sometimes(hostileText(5), '');
const field: fc.Arbitrary<Markdown> = fc.oneof(
  fc.constant(fieldFromMarkdown('', 'list')),
  hostileText(8).map((text) => fieldFromMarkdown(text, 'list')),
  hostileText(8).map((text) =>
    writeField(
      { type: 'root', children: [{ type: 'paragraph', children: [{ type: 'text', value: text }] }] },
      'list',
    ),
  ),
);

/** Answers as a person with bad intentions may give them, each about half the time. */
export const hostileAnswers: fc.Arbitrary<DailyLogAnswers> = fc.record({
  primaryGoal: line,
  secondaryGoal: line,
  stretchGoal: line,
  goalsDone: fc.subarray([...goalIds]),
  progressLog: field,
  challenges: field,
  plan: field,
  lessons: fc.array(
    fc.record({ category: fc.constantFrom(...lessonCategories.map(({ id }) => id)), text: hostileText(5) }),
    { maxLength: 4 },
  ),
  started: line,
  currentCourse: line,
  conceptApplication: line,
  projectContext: field,
  tools: field,
  code: line,
  codeLanguage: line,
  resources: field,
  reflections: field,
});

function sometimes<Value>(value: fc.Arbitrary<Value>, otherwise: Value): fc.Arbitrary<Value> {
  return fc.oneof(fc.constant(otherwise), value);
}
