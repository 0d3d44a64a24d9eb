import type { InputBlock } from '@slack/web-api';
import type { DailyLogAnswers } from '../../core/entry/daily-log.ts';
import { type DailyLogQuestion, dailyLogQuestions, goalIds } from '../../core/entry/daily-log-questions.ts';
import type { Markdown } from '../../core/entry/markdown.ts';
import { checkboxesInput } from '../kit/form/checkboxes-input.ts';
import type { InputFrame } from '../kit/form/input-block.ts';
import { languageInput } from '../kit/form/language-input.ts';
import { lineInput } from '../kit/form/line-input.ts';
import { linesInput } from '../kit/form/lines-input.ts';
import { richInput } from '../kit/form/rich-input.ts';
import { timeInput } from '../kit/form/time-input.ts';
import { prefillLosesMarkup } from '../kit/rich-text/prefill-loses-markup.ts';
import { prefillRichText } from '../kit/rich-text/prefill-rich-text.ts';
import { timeOfStart } from './started-time.ts';

/**
 * The input of one question, holding its answer. Choices dispatch, so that a draft is kept as they change. `asRich`: see
 * `plainElement`.
 */
export function questionBlock(
  question: Exclude<DailyLogQuestion, { kind: 'lessons' }>,
  answers: DailyLogAnswers,
  asRich = false,
): InputBlock {
  const frame = { blockId: question.id, label: question.label, required: 'required' in question };
  switch (question.kind) {
    case 'line':
      return lineInput({
        ...frame,
        initial: answers[question.id],
        asRich,
        ...(frame.required ? { focus: true } : {}),
      });
    case 'rich':
      return richBlock(frame, answers[question.id]);
    case 'goals-done':
      return checkboxesInput({ ...frame, choices: goalChoices, initial: answers.goalsDone, dispatch: true });
    case 'code':
      return linesInput({ ...frame, initial: answers.code, asRich });
    case 'language':
      return languageInput({ ...frame, initial: answers.codeLanguage, dispatch: true });
    case 'time':
      return timeInput({ ...frame, initial: timeOfStart(answers.started), dispatch: true });
    default:
      return question satisfies never;
  }
}

function richBlock(frame: InputFrame, answer: Markdown): InputBlock {
  if (answer === '') return richInput({ ...frame, initial: null });
  const hint = prefillLosesMarkup(answer) ? { hint: losesMarkup } : {};
  return richInput({ ...frame, initial: prefillRichText(answer), ...hint });
}

const losesMarkup =
  'Some of the markup here cannot be shown in this form. It stays as long as you leave this field as it is.';

const goalChoices = goalIds.map((id) => ({
  value: id,
  text: dailyLogQuestions.find((question) => question.id === id)?.label ?? id,
}));
