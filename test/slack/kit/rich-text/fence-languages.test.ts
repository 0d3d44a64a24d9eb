import { describe, expect, it } from 'vitest';
import { fieldFromMarkdown } from '../../../../src/core/markdown/field-from-markdown.ts';
import { parseField } from '../../../../src/core/markdown/parse-field.ts';
import { writeField } from '../../../../src/core/markdown/write-field.ts';
import {
  readFenceLanguages,
  spellFenceLanguages,
} from '../../../../src/slack/kit/rich-text/fence-languages.ts';

const field = (text: string) => fieldFromMarkdown(text, 'prose');
const spelled = (text: string) => writeField(spellFenceLanguages(parseField(field(text))), 'prose');
const read = (text: string) => writeField(readFenceLanguages(parseField(field(text))), 'prose');

describe('the language of a block of code, as its first line', () => {
  it.each([
    ['a language', '```sql\nSELECT 1;\n```', '```\nsql\nSELECT 1;\n```'],
    ['a language in a quote', '> ```sql\n> SELECT 1;\n> ```', '> ```\n> sql\n> SELECT 1;\n> ```'],
    ['code that begins like one', '```text\ngo\nhome\n```', '```\ntext\ngo\nhome\n```'],
  ])('is written and read: %s', (_, named, plain) => {
    expect(spelled(named)).toBe(plain);
    expect(read(plain)).toBe(named);
  });

  it.each([
    ['one that the list does not have', '```zig\nx\n```'],
    ['none', '```\nSELECT 1;\n```'],
  ])('is not written for %s', (_, code) => {
    expect(spelled(code)).toBe(code);
  });

  it('is not read from a line that stands alone, or that says more', () => {
    expect(read('```\nsql\n```')).toBe('```\nsql\n```');
    expect(read('```\nsql is a language\nof sorts\n```')).toBe('```\nsql is a language\nof sorts\n```');
  });

  it('is given to code without one whose own first line would be taken for it', () => {
    expect(spelled('```\ngo\nhome\n```')).toBe('```\ntext\ngo\nhome\n```');
  });
});
