import * as z from 'zod';
import type { DailyLogAnswers } from '../../core/entry/daily-log.ts';
import { goalIds } from '../../core/entry/daily-log-questions.ts';
import { lessonCategories } from '../../core/entry/lesson.ts';
import { type Markdown, noMarkdown } from '../../core/entry/markdown.ts';

const line = z.string().default('');
/** Only `core/markdown` makes markdown; what is stored was made there. */
const rich = z.custom<Markdown>((value) => typeof value === 'string').default(noMarkdown);
const lesson = z.object({
  category: z.enum(lessonCategories.map(({ id }) => id)),
  text: z.string(),
});

/** A question that is younger than the row reads as unanswered. */
export const answersRow: z.ZodType<DailyLogAnswers> = z.object({
  primaryGoal: line,
  secondaryGoal: line,
  stretchGoal: line,
  goalsDone: z.array(z.enum(goalIds)).default([]),
  progressLog: rich,
  challenges: rich,
  plan: rich,
  lessons: z.array(lesson).default([]),
  started: line,
  currentCourse: line,
  conceptApplication: line,
  projectContext: rich,
  tools: rich,
  code: line,
  codeLanguage: line,
  resources: rich,
  reflections: rich,
});
