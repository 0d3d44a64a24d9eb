import type { InputBlock } from '@slack/web-api';
import { journalStatuses } from '../../core/entry/build-journal-questions.ts';
import { parseField } from '../../core/markdown/parse-field.ts';
import { parseLocalDate } from '../../core/time/local-date.ts';
import { choicesWith } from '../kit/form/choice.ts';
import { dateInput } from '../kit/form/date-input.ts';
import type { InputFrame } from '../kit/form/input-block.ts';
import { languageInput } from '../kit/form/language-input.ts';
import { lineInput } from '../kit/form/line-input.ts';
import { linesInput } from '../kit/form/lines-input.ts';
import { richInput } from '../kit/form/rich-input.ts';
import { selectInput } from '../kit/form/select-input.ts';
import { spellFenceLanguages } from '../kit/rich-text/fence-languages.ts';
import { mdastToRichText } from '../kit/rich-text/mdast-to-rich-text.ts';
import { treeLosesMarkup } from '../kit/rich-text/prefill-loses-markup.ts';
import type { JournalField } from './journal-field.ts';

/** The input of one field, holding this. `asRich`: see `plainElement`. */
export function fieldInput(field: JournalField, value: string, asRich: boolean): InputBlock {
  const frame: InputFrame = {
    ...{ blockId: field.id, label: field.label, required: field.required === true },
    ...(field.hint === undefined ? {} : { hint: field.hint }),
  };
  switch (field.kind) {
    case 'line':
      return lineInput({ ...frame, initial: value, asRich });
    case 'lines':
    case 'code':
      return linesInput({ ...frame, initial: value, asRich });
    case 'rich':
      return richBlock(frame, value);
    case 'language':
      return languageInput({ ...frame, initial: value });
    case 'status':
      return selectInput({ ...frame, ...choicesWith(statuses, value), placeholder: 'How did it end?' });
    case 'date':
      return dateInput({ ...frame, initial: parseLocalDate(value) });
    default:
      return field.kind satisfies never;
  }
}

const statuses = journalStatuses.map((status) => ({ value: status, text: status }));

function richBlock(frame: InputFrame, markdown: string): InputBlock {
  if (markdown === '') return richInput({ ...frame, initial: null });
  const tree = spellFenceLanguages(parseField(markdown));
  const hint = treeLosesMarkup(tree) ? { hint: losesMarkup } : {};
  return richInput({ ...frame, initial: mdastToRichText(tree), ...hint });
}

const losesMarkup =
  'Some of the markup here cannot be shown in this form. It stays as long as you leave this field as it is.';
