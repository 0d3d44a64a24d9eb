import * as z from 'zod';
import { type BuildJournalAnswers, pictureFormats } from '../../core/entry/build-journal.ts';
import { answerValues } from './answer-values.ts';
import { storedValues } from './stored-values.ts';

const { line, rich, lessons } = answerValues;
const id = storedValues.rowId;

const component = z.object({ id, name: line, status: line, notes: line });
const phase = z.object({
  id,
  title: line,
  tried: rich,
  happened: rich,
  output: line,
  outputLanguage: line,
  fix: rich,
  lesson: rich,
});
const test = z.object({
  id,
  name: line,
  command: line,
  commandLanguage: line,
  response: line,
  responseLanguage: line,
  result: line,
});
const sample = z.object({ id, name: line, code: line, language: line, why: rich });
const cost = z.object({ id, metric: line, value: line, notes: line });
const screenshot = z.object({
  id,
  caption: line,
  picture: z.discriminatedUnion('type', [
    z.object({ type: z.literal('kept'), oid: storedValues.blobOid, format: z.enum(pictureFormats) }),
    z.object({ type: z.literal('linked'), link: z.string() }),
  ]),
});
const task = z.object({ text: z.string(), done: z.boolean() });

/** The answers of a build journal, as drafts and submissions keep them. */
export const journalAnswersRow: z.ZodType<BuildJournalAnswers> = z.object({
  title: line,
  duration: line,
  status: line,
  goal: rich,
  architecture: line,
  architectureLanguage: line,
  components: z.array(component).default([]),
  phases: z.array(phase).default([]),
  tests: z.array(test).default([]),
  samples: z.array(sample).default([]),
  screenshots: z.array(screenshot).default([]),
  left: z.array(task).default([]),
  costs: z.array(cost).default([]),
  workedWell: rich,
  frustrating: rich,
  communication: rich,
  lessons,
  filesChanged: line,
  nextEntry: line,
});
