import { describe, expect, it } from 'vitest';
import { openTestStore } from './open-test-store.ts';
import { ada, answersWith, at, day, grace, oidOf } from './sample.ts';

const today = { ...ada, date: day('2026-11-20') };
const draft = {
  key: today,
  answers: answersWith({
    primaryGoal: 'Ship it',
    goalsDone: ['primaryGoal'],
    lessons: [{ category: 'tool_usage', text: 'Use `jq`' }],
  }),
  unfiledLessons: 'One without a category',
  basis: oidOf('# Before\n'),
  savedAt: at(1_000),
};

describe('drafts', () => {
  it('gives back every answer it was given', async () => {
    const { drafts } = await openTestStore();
    await drafts.save(draft);
    expect(await drafts.find(today)).toEqual(draft);
  });

  it('keeps text that databases dislike: NUL, lone surrogates, quotes', async () => {
    const { drafts } = await openTestStore();
    const hostile = answersWith({ primaryGoal: '\0 \ud800 \'"; drop table drafts; -- 🧵', code: '\\\n\t' });
    await drafts.save({ ...draft, answers: hostile });
    expect((await drafts.find(today))?.answers).toEqual(hostile);
  });

  it('is not replaced by a draft that was saved earlier and arrives late', async () => {
    const { drafts } = await openTestStore();
    await drafts.save({ ...draft, savedAt: at(2_000) });
    await drafts.save({ ...draft, answers: answersWith({ primaryGoal: 'Old' }), savedAt: at(1_999) });
    expect((await drafts.find(today))?.answers.primaryGoal).toBe('Ship it');
    await drafts.save({ ...draft, answers: answersWith({ primaryGoal: 'New' }), savedAt: at(2_000) });
    expect((await drafts.find(today))?.answers.primaryGoal).toBe('New');
  });

  it("lists a person's own drafts, the newest first", async () => {
    const { drafts } = await openTestStore();
    await drafts.save(draft);
    await drafts.save({ ...draft, key: { ...ada, date: day('2026-11-19') }, savedAt: at(3_000) });
    await drafts.save({ ...draft, key: { ...grace, date: day('2026-11-20') } });
    expect((await drafts.list(ada)).map(({ key }) => key.date)).toEqual(['2026-11-19', '2026-11-20']);
  });

  it('forgets a discarded draft', async () => {
    const { drafts } = await openTestStore();
    await drafts.save(draft);
    await drafts.discard(today);
    expect(await drafts.find(today)).toBeNull();
  });
});
