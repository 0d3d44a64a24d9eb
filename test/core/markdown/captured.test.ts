import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blankAnswers } from '../../../src/core/entry/blank-answers.ts';
import type { Captured } from '../../../src/core/entry/captured.ts';
import { addCaptured, addMissing } from '../../../src/core/markdown/add-captured.ts';
import { writeCapturedLine } from '../../../src/core/markdown/captured-line.ts';
import { cleanLine } from '../../../src/core/markdown/clean-line.ts';
import { composeAnswers } from '../../../src/core/markdown/compose-answers.ts';
import { fieldFromMarkdown } from '../../../src/core/markdown/field-from-markdown.ts';
import { withoutCaptured } from '../../../src/core/markdown/without-captured.ts';
import { hostileText } from './support/hostile-text.ts';

const line = (text: string, url: string | null = null): Captured => ({
  type: 'line',
  bullet: writeCapturedLine({ time: '14:05', text, url }),
});

const held = (progressLog: string, unfiledLessons = '') => ({
  answers: { ...blankAnswers, progressLog: fieldFromMarkdown(progressLog, 'list') },
  unfiledLessons,
});

describe('a captured line', () => {
  it.each<[string, string | null, string]>([
    ['Fixed `parse`', null, '- 14:05 Fixed `parse`'],
    ['# Not a heading', null, '- 14:05 # Not a heading'],
    ['two\nlines', null, '- 14:05 two lines'],
    ['Seen', 'https://acme.slack.com/p1', '- 14:05 Seen ([message](https://acme.slack.com/p1))'],
    ['<script>', null, '- 14:05 \\<script>'],
  ])('%s is one bullet', (text, url, bullet) => {
    expect(writeCapturedLine({ time: '14:05', text, url })).toBe(bullet);
  });

  it('is nothing when nothing was typed', () => {
    expect(writeCapturedLine({ time: '14:05', text: ' \n ', url: null })).toBe('');
  });
});

describe('adding what was captured', () => {
  it('goes on with a list, and begins one after anything else', () => {
    expect(addCaptured(held('- One'), [line('Two'), line('Three')]).answers.progressLog).toBe(
      '- One\n- 14:05 Two\n- 14:05 Three',
    );
    expect(addCaptured(held('1. One'), [line('Two')]).answers.progressLog).toBe('1. One\n\n- 14:05 Two');
    expect(addCaptured(held('```\na();\n```'), [line('Two')]).answers.progressLog).toBe(
      '```\na();\n```\n\n- 14:05 Two',
    );
  });

  it('keeps lessons under their category, and those without one to be filed', () => {
    const added = addCaptured(held('', 'Typed'), [
      { type: 'lesson', category: 'workflow', text: 'Rest' },
      { type: 'lesson', category: null, text: 'Look' },
    ]);
    expect(added.answers.lessons).toEqual([{ category: 'workflow', text: 'Rest' }]);
    expect(added.unfiledLessons).toBe('Typed\nLook');
  });

  it('adds nothing twice where it is asked not to', () => {
    const lesson: Captured = { type: 'lesson', category: 'workflow', text: 'Rest' };
    const once = addMissing(held('- One'), [line('Two'), lesson]);
    expect(addMissing(once, [line('Two'), lesson])).toEqual(once);
  });

  it('and taking it back leaves what was there, whatever was typed', () => {
    const anyHeld = hostileText(8).map((text) => {
      const { answers, unfiledLessons } = held(text);
      return { answers: composeAnswers(answers), unfiledLessons };
    });
    const anyLine = hostileText(8).filter((text) => cleanLine(text).replaceAll('`', '') !== '');
    fc.assert(
      fc.property(anyHeld, anyLine, (before, text) => {
        const added = addCaptured(before, [line(text)]);
        const composed = composeAnswers(added.answers);
        expect(composeAnswers(composed)).toEqual(composed);
        expect(withoutCaptured(added, line(text))).toEqual(before);
      }),
      { numRuns: 60 },
    );
  });

  it('and taking back one leaves those before and after it', () => {
    const added = addCaptured(held(''), [
      line('One'),
      line('Two', 'https://acme.slack.com/p1'),
      line('Three'),
    ]);
    expect(withoutCaptured(added, line('Two', 'https://acme.slack.com/p1'))?.answers.progressLog).toBe(
      '- 14:05 One\n- 14:05 Three',
    );
    expect(withoutCaptured(added, line('Four'))).toBeNull();
  });
});
