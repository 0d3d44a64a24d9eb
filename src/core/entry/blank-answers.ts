import type { DailyLogAnswers } from './daily-log.ts';
import { noMarkdown } from './markdown.ts';

/** The answers of someone who has not typed anything yet. */
export const blankAnswers: DailyLogAnswers = {
  primaryGoal: '',
  secondaryGoal: '',
  stretchGoal: '',
  goalsDone: [],
  progressLog: noMarkdown,
  challenges: noMarkdown,
  plan: noMarkdown,
  lessons: [],
  started: '',
  currentCourse: '',
  conceptApplication: '',
  projectContext: noMarkdown,
  tools: noMarkdown,
  code: '',
  codeLanguage: '',
  resources: noMarkdown,
  reflections: noMarkdown,
};
