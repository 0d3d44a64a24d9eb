import { dailyLogQuestions } from '../entry/daily-log-questions.ts';

/** The labels of the course section's bullets. */
export const courseLabels = dailyLogQuestions
  .filter(({ section }) => section === 'course')
  .map(({ label }) => label);
