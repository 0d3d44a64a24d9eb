import { describe, expect, it } from 'vitest';
import { blankAnswers } from '../../../src/core/entry/blank-answers.ts';
import { dailyLogQuestions } from '../../../src/core/entry/daily-log-questions.ts';
import { parseDailyLog } from '../../../src/core/markdown/parse-daily-log.ts';
import { questionBlock } from '../../../src/slack/daily-log/question-block.ts';

function blockOf(id: string, answers = blankAnswers) {
  const question = dailyLogQuestions.find((candidate) => candidate.id === id);
  if (question === undefined || question.kind === 'lessons') throw new Error(`no block for ${id}`);
  return questionBlock(question, answers);
}

const byHand = (section: string, body: string) =>
  parseDailyLog(`# A log\n\n## ${section}\n${body}\n`).answers;

describe('the input of a question', () => {
  it('is optional, but for the one that is required', () => {
    const required = dailyLogQuestions.filter(({ kind }) => kind !== 'lessons').map(({ id }) => blockOf(id));
    expect(required.filter((block) => block.optional === false).map((block) => block.block_id)).toEqual([
      'primaryGoal',
    ]);
  });

  it('says when the form cannot show the markup that somebody wrote by hand', () => {
    const table = byHand('Reflections', '| a | b |\n| - | - |\n| 1 | 2 |');
    expect(blockOf('reflections', table).hint?.text).toContain('cannot be shown in this form');
    const bullets = byHand('Reflections', '- **one** `two`\n- [three](https://example.com)');
    expect(blockOf('reflections', bullets).hint).toBeUndefined();
  });

  it('keeps a language that the list does not have', () => {
    const { element } = blockOf('codeLanguage', byHand('Code Highlight', '```zig\nx\n```'));
    if (element.type !== 'static_select') throw new Error('not a select');
    expect(element.initial_option?.value).toBe('zig');
    expect(element.options?.[0]?.value).toBe('zig');
  });

  it('shows the time of day of a start that is written in full', () => {
    const { element } = blockOf('started', byHand('Progress Log', '- Started: 2025-04-XX 08:30\n- Did it'));
    expect(element).toMatchObject({ type: 'timepicker', initial_time: '08:30' });
  });
});
