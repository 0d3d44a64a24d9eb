import { describe, expect, it } from 'vitest';
import { noShownCaptures } from '../../src/use-cases/capture/shown-captures.ts';
import type { Conflict } from '../../src/use-cases/ports.ts';
import type { SubmitDailyLog } from '../../src/use-cases/submit-daily-log.ts';
import { answersWith, day, home, oidOf } from '../store/sample.ts';
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

describe('a form that is delivered once more after its conflict was settled', () => {
  it('adds nothing, and takes nothing back of what its author chose', async () => {
    const { store, useCases, land, settleNext } = await startUseCases();
    const form = sent('2026-11-20', 'Ship it');
    await useCases.submitDailyLog(form);
    const { submission } = await settleNext(() => ({ type: 'conflict', conflict: existing(theirs) }));
    await useCases.settleConflict(person, submission.id, 'mine');
    expect(await useCases.submitDailyLog(form)).toEqual({ type: 'accepted' });
    const chosen = await land();
    expect(chosen.submission.expected?.text).toContain('Ship it');
    expect(chosen.submission.expected?.text).toContain('A line of theirs.');
    expect((await store.outbox.waiting()).count).toBe(0);
  });
});

/** The log that somebody wrote by hand where this one goes. */
const theirs = '# Daily Log: 2026-11-20\n\n## Challenges Faced\n\nA line of theirs.\n';

function existing(text: string): Conflict {
  const theirs = { oid: oidOf(text), text, url: 'https://github.example/blob/main/log.md' };
  return { reason: 'exists', sections: [], line: null, theirs };
}
