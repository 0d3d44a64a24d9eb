import { describe, expect, it } from 'vitest';
import { noShownCaptures } from '../../src/use-cases/capture/shown-captures.ts';
import type { SubmitDailyLog } from '../../src/use-cases/submit-daily-log.ts';
import { answersWith, day, home } from '../store/sample.ts';
import { person, startUseCases } from './start-use-cases.ts';

/** What a form sends that was opened for a new log of this day. */
function sent(date: string, goal: string): SubmitDailyLog {
  return {
    ...{ person, day: { repository: home, date: day(date) }, typed: [], allowed: [], basis: null },
    ...{ answers: answersWith({ primaryGoal: goal }), form: 'the form', opened: [] },
    captures: noShownCaptures,
  };
}

describe('a form that is sent again while its first submission is on its way', () => {
  it('makes one log, also where it has learned since that its day is another one', async () => {
    const { store, useCases, land } = await startUseCases();
    const results = await Promise.all([
      useCases.submitDailyLog(sent('2026-11-20', 'Ship it')),
      useCases.submitDailyLog(sent('2026-11-21', 'Ship it')),
    ]);
    expect(results).toEqual([{ type: 'accepted' }, { type: 'accepted' }]);
    expect((await land()).submission.path).toBe('buildlog/daily/2026/11/2026-11-20-ada.md');
    expect((await store.outbox.waiting()).count).toBe(0);
  });

  it('keeps what was typed in between as an edit of the first', async () => {
    const { store, useCases, land } = await startUseCases();
    await Promise.all([
      useCases.submitDailyLog(sent('2026-11-20', 'Ship it')),
      useCases.submitDailyLog(sent('2026-11-20', 'Ship it today')),
    ]);
    const first = await land();
    const second = await land();
    expect([first.submission.change.type, second.submission.change.type]).toEqual(['create', 'edit']);
    expect(second.submission.path).toBe(first.submission.path);
    expect((await store.outbox.waiting()).count).toBe(0);
  });
});
