import { describe, expect, it } from 'vitest';
import { fieldFromMarkdown } from '../../../src/core/markdown/field-from-markdown.ts';
import { journalTexts } from '../../../src/use-cases/journal/journal-texts.ts';
import { journalAnswersWith } from '../../store/sample.ts';

describe('the texts of a journal that are looked through for secrets', () => {
  it('are formatted text as it stands in the file, its words, and the addresses behind links', () => {
    const goal = fieldFromMarkdown(
      'Use my\\_key\\_1\n\nSee [the page](https://example.com/?key=abc)',
      'prose',
    );
    expect(journalTexts(journalAnswersWith({ goal }))).toEqual([
      { field: 'goal', text: goal, line: 1 },
      { field: 'goal', text: 'Use my_key_1', line: 1 },
      { field: 'goal', text: 'See the page', line: 3 },
      { field: 'goal', text: 'https://example.com/?key=abc', line: 3 },
    ]);
  });

  it('are none where nothing is written', () => {
    expect(journalTexts(journalAnswersWith({}))).toEqual([]);
  });
});
