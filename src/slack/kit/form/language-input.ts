import type { InputBlock } from '@slack/types';
import { choicesWith } from './choice.ts';
import { codeLanguages } from './code-languages.ts';
import type { InputFrame } from './input-block.ts';
import { selectInput } from './select-input.ts';

const languages = codeLanguages.map(([value, text]) => ({ value, text }));

/** An input for the language of a block of code, by the name a fence has it. Read with `readOption`. */
export function languageInput(wanted: InputFrame & { readonly initial: string }): InputBlock {
  return selectInput({ ...wanted, ...choicesWith(languages, wanted.initial), placeholder: 'Language' });
}
