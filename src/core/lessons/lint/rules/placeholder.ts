import { templatePlaceholders } from '../../../markdown/journal/template-placeholders.ts';
import type { Rule } from '../rule.ts';

/** What the templates say where something is to be filled in, as far as nobody else would write it. */
const placeholders: readonly string[] = [
  ...templatePlaceholders,
  ...['```[language]', '# Brief description', '# Day X - ', '(Week XX)', 'Started: 2025-04-XX'],
];

/** A part of the template that nobody filled in. */
export const placeholder: Rule = {
  name: 'placeholder',
  *find({ lines }) {
    for (const { text, number } of lines) {
      const found = placeholders.find((words) => text.includes(words));
      if (found !== undefined)
        yield {
          line: number,
          message: `the template's “${found.trim()}” is still here: fill it in or remove it`,
        };
    }
  },
};
