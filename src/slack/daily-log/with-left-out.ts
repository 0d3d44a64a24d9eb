import type { DailyLogAnswers } from '../../core/entry/daily-log.ts';
import { type DailyLogQuestion, dailyLogQuestions } from '../../core/entry/daily-log-questions.ts';
import type { FormState } from '../kit/form/read-state.ts';
import { prefillRichText } from '../kit/rich-text/prefill-rich-text.ts';
import type { FormOfView } from './form-of-view.ts';

/** The form's state as if it had had room for every answer: what it does not show is submitted too. */
export function withLeftOut({ state, metadata, answers }: FormOfView): FormState {
  const missing = dailyLogQuestions.filter(({ id }) => metadata.leftOut.includes(id) && !state.has(id));
  return new Map([
    ...state,
    ...missing.map((question) => [question.id, elementOf(question, answers)] as const),
  ]);
}

function elementOf(question: DailyLogQuestion, answers: DailyLogAnswers): unknown {
  return question.kind === 'rich'
    ? { type: 'rich_text_input', rich_text_value: prefillRichText(answers[question.id]) }
    : { type: 'plain_text_input', value: answers[question.id] };
}
