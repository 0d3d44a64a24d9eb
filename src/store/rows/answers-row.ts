import * as z from 'zod';
import type { DailyLogAnswers } from '../../core/entry/daily-log.ts';
import { goalIds } from '../../core/entry/daily-log-questions.ts';
import { answerValues } from './answer-values.ts';

const { line, rich, lessons } = answerValues;

/** The answers of a daily log, as drafts and submissions keep them. */
export const answersRow: z.ZodType<DailyLogAnswers> = z.object({
  primaryGoal: line,
  secondaryGoal: line,
  stretchGoal: line,
  goalsDone: z.array(z.enum(goalIds)).default([]),
  progressLog: rich,
  challenges: rich,
  plan: rich,
  lessons,
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
