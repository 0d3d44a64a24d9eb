import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blankAnswers } from '../../../../src/core/entry/blank-answers.ts';
import type { CarriedItem } from '../../../../src/core/entry/carry-over.ts';
import type { DailyLogAnswers } from '../../../../src/core/entry/daily-log.ts';
import { composeCarryOver } from '../../../../src/core/markdown/carry-over/compose-carry-over.ts';
import { settleCarried, stillOpen } from '../../../../src/core/markdown/carry-over/settle-carried.ts';
import { cleanLine } from '../../../../src/core/markdown/clean-line.ts';
import { composeAnswers } from '../../../../src/core/markdown/compose-answers.ts';
import { fieldFromMarkdown } from '../../../../src/core/markdown/field-from-markdown.ts';
import { hostileText } from '../support/hostile-text.ts';

function lastLog(some: Partial<DailyLogAnswers>): DailyLogAnswers {
  return { ...blankAnswers, ...some };
}

function tasks(...texts: readonly string[]): readonly CarriedItem[] {
  return texts.map((text) => ({ text, from: { type: 'left', title: 'Rate limits' } }));
}

const plan = (text: string) => fieldFromMarkdown(text, 'list');
const texts = (items: readonly CarriedItem[]) => items.map(({ text }) => text);

describe('carrying over', () => {
  it('begins blank where nothing was left', () => {
    expect(composeCarryOver(null, [])).toEqual({ answers: blankAnswers, items: [], beyond: 0 });
  });

  it('leaves goals that were reached and boxes that were ticked', () => {
    const last = lastLog({
      primaryGoal: 'Reached',
      secondaryGoal: 'Open',
      goalsDone: ['primaryGoal'],
      plan: plan('- [x] Did\n- [ ] To do'),
    });
    const { answers, items } = composeCarryOver(last, []);
    expect([answers.primaryGoal, answers.secondaryGoal]).toEqual(['To do', 'Open']);
    expect(texts(items)).toEqual(['Open']);
  });

  it('says once what is planned, a goal and left over', () => {
    const last = lastLog({ primaryGoal: 'measure it', plan: plan('- Measure it') });
    const { answers, items } = composeCarryOver(last, tasks('Measure it'));
    expect(answers).toEqual({ ...blankAnswers, primaryGoal: 'Measure it' });
    expect(items).toEqual([]);
  });

  it('keeps the markup of what is planned and finds no room among the goals', () => {
    const last = lastLog({ plan: plan('- One\n- Two\n- Three\n- Read [the docs](https://example.com/a)') });
    const { answers, items } = composeCarryOver(last, []);
    expect(answers.plan).toBe('- Read [the docs](https://example.com/a)');
    expect(texts(items)).toEqual(['Read the docs']);
    expect(settleCarried(answers, { done: ['Read the docs'], dropped: [] })).toMatchObject({
      plan: '',
      progressLog: '- Done: Read the docs',
    });
  });

  it("leaves What's Left in its journal where there is no box for it, and counts it", () => {
    const many = Array.from({ length: 14 }, (_, index) => `Task ${index + 1}`);
    const { answers, items, beyond } = composeCarryOver(null, tasks(...many));
    expect(texts(items)).toEqual(many.slice(0, 10));
    expect(beyond).toBe(4);
    expect(answers.primaryGoal).toBe('Task 1');
    expect(answers.plan).toBe(
      many
        .slice(3, 10)
        .map((text) => `- ${text}`)
        .join('\n'),
    );
  });

  it('moves the other goals up, with their ticks', () => {
    const answers = lastLog({
      primaryGoal: 'One',
      secondaryGoal: 'Two',
      stretchGoal: 'Three',
      goalsDone: ['stretchGoal'],
    });
    expect(settleCarried(answers, { done: [], dropped: ['One'] })).toEqual(
      lastLog({ primaryGoal: 'Two', secondaryGoal: 'Three', goalsDone: ['secondaryGoal'] }),
    );
  });

  it('leaves what its author has changed, and still writes down what is done', () => {
    const answers = lastLog({ primaryGoal: 'One, and more' });
    expect(settleCarried(answers, { done: ['One'], dropped: [] })).toEqual(
      lastLog({ primaryGoal: 'One, and more', progressLog: plan('- Done: One') }),
    );
  });

  const line = hostileText(8)
    .map(cleanLine)
    .filter((text) => text !== '');
  const anyLog = fc
    .record({ goals: fc.array(line, { maxLength: 3 }), planned: fc.array(line, { maxLength: 6 }) })
    .map(({ goals: [primaryGoal = '', secondaryGoal = '', stretchGoal = ''], planned }) =>
      composeAnswers({
        ...blankAnswers,
        ...{ primaryGoal, secondaryGoal, stretchGoal },
        plan: plan(planned.map((text) => `- ${text}`).join('\n')),
      }),
    );

  it('puts every goal that was not reached where it can be seen, whatever was typed', () => {
    fc.assert(
      fc.property(anyLog, (last) => {
        const { answers, items } = composeCarryOver(last, []);
        expect(stillOpen(answers, items)).toEqual(items);
        const carried = composeAnswers(answers);
        expect(composeAnswers(carried)).toEqual(carried);
      }),
      { numRuns: 60 },
    );
  });

  it('settled twice is the same, and nothing that is gone still stands', () => {
    fc.assert(
      fc.property(anyLog, fc.array(fc.boolean()), (last, ticks) => {
        const { answers, items } = composeCarryOver(last, []);
        const done = texts(items.filter((_, index) => ticks[index] === true));
        const dropped = texts(items.filter((_, index) => ticks[index] === false));
        const settled = settleCarried(answers, { done, dropped });
        expect(settleCarried(settled, { done, dropped })).toEqual(settled);
        expect(texts(stillOpen(settled, items))).toEqual(
          texts(items).filter((text) => !done.includes(text) && !dropped.includes(text)),
        );
      }),
      { numRuns: 60 },
    );
  });
});
