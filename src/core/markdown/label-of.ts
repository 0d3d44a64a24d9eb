import { type DailyLogQuestionId, dailyLogQuestions } from '../entry/daily-log-questions.ts';

/** The words before the colon in a bullet that answers this question. */
export function labelOf(id: DailyLogQuestionId): string {
  return dailyLogQuestions.find((question) => question.id === id)?.label ?? id;
}
