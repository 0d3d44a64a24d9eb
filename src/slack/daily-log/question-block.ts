import type { InputBlock } from '@slack/web-api';
import type { DailyLogAnswers } from '../../core/entry/daily-log.ts';
import { type DailyLogQuestion, dailyLogQuestions, goalIds } from '../../core/entry/daily-log-questions.ts';
import { checkboxesInput } from '../kit/form/checkboxes-input.ts';
import { lineInput } from '../kit/form/line-input.ts';
import { linesInput } from '../kit/form/lines-input.ts';
import { richInput } from '../kit/form/rich-input.ts';
import { selectInput } from '../kit/form/select-input.ts';
import { timeInput } from '../kit/form/time-input.ts';
import { prefillRichText } from '../kit/rich-text/prefill-rich-text.ts';
import { codeLanguages } from './code-languages.ts';
import { timeOfStart } from './started-time.ts';

/** The input of one question, holding its answer. Choices dispatch, so that a draft is kept as they change. */
export function questionBlock(
  question: Exclude<DailyLogQuestion, { kind: 'lessons' }>,
  answers: DailyLogAnswers,
): InputBlock {
  const frame = { blockId: question.id, label: question.label, required: 'required' in question };
  switch (question.kind) {
    case 'line':
      return lineInput({
        ...frame,
        initial: answers[question.id],
        ...(frame.required ? { focus: true } : {}),
      });
    case 'rich': {
      const answer = answers[question.id];
      return richInput({ ...frame, initial: answer === '' ? null : prefillRichText(answer).block });
    }
    case 'goals-done':
      return checkboxesInput({ ...frame, choices: goalChoices, initial: answers.goalsDone, dispatch: true });
    case 'code':
      return linesInput({ ...frame, initial: answers.code });
    case 'language':
      return selectInput({ ...frame, ...languageChoice(answers.codeLanguage), dispatch: true });
    case 'time':
      return timeInput({ ...frame, initial: timeOfStart(answers.started), dispatch: true });
    default:
      return question satisfies never;
  }
}

const goalChoices = goalIds.map((id) => ({
  value: id,
  text: dailyLogQuestions.find((question) => question.id === id)?.label ?? id,
}));

/** A language that the file has and our list does not stands first, so that editing keeps it. */
function languageChoice(language: string) {
  const choices = codeLanguages.map(([value, text]) => ({ value, text }));
  const known = language === '' || choices.some((choice) => choice.value === language);
  const initial = language.slice(0, 75);
  return {
    choices: known ? choices : [{ value: initial, text: initial }, ...choices],
    initial,
    placeholder: 'Language',
  };
}
