import { describe, expect, it } from 'vitest';
import type { Draft } from '../../src/use-cases/ports.ts';
import { openTestStore } from './open-test-store.ts';
import { ada, answersWith, at, day, grace, noDraft, oidOf, repository, submission, today } from './sample.ts';

const draft = {
  key: today,
  form: 'T1:V1',
  answers: answersWith({
    primaryGoal: 'Ship it',
    goalsDone: ['primaryGoal'],
    lessons: [{ category: 'tool_usage', text: 'Use `jq`' }],
  }),
  unfiledLessons: 'One without a category',
  basis: oidOf('# Before\n'),
  savedAt: at(1_000),
};
const replaced = () => draft;

describe('drafts', () => {
  it('gives back every answer it was given', async () => {
    const { drafts } = await openTestStore();
    await drafts.save(draft, replaced, null);
    expect(await drafts.find(today)).toEqual(draft);
  });

  it('keeps text that databases dislike: NUL, lone surrogates, quotes', async () => {
    const { drafts } = await openTestStore();
    const hostile = answersWith({ primaryGoal: '\0 \ud800 \'"; drop table drafts; -- 🧵', code: '\\\n\t' });
    await drafts.save({ ...draft, answers: hostile }, replaced, null);
    expect((await drafts.find(today))?.answers).toEqual(hostile);
  });

  it('becomes what is made of it and of the one that is kept, even when two are saved at once', async () => {
    const { drafts } = await openTestStore();
    const adding = (words: string) => (kept: Draft) => ({
      ...kept,
      unfiledLessons: `${kept.unfiledLessons}, ${words}`,
    });
    await drafts.save({ ...draft, unfiledLessons: 'One' }, replaced, null);
    await Promise.all(['two', 'three'].map((words) => drafts.save(draft, adding(words), null)));
    // Either may be first.
    expect((await drafts.find(today))?.unfiledLessons).toMatch(/^One, (?:two, three|three, two)$/);
  });

  it('is not kept for a form that was submitted', async () => {
    const { drafts, outbox } = await openTestStore();
    await outbox.add(submission('one', { form: 'the form' }), noDraft);
    expect(await drafts.save(draft, replaced, 'the form')).toBe('sent');
    expect(await drafts.find(today)).toBeNull();
    expect(await drafts.save(draft, replaced, 'another form')).toBe('saved');
    expect(await drafts.find(today)).toEqual(draft);
  });

  it("lists a person's own drafts, the newest first", async () => {
    const { drafts } = await openTestStore();
    await drafts.save(draft, replaced, null);
    await drafts.save(
      { ...draft, key: { ...today, date: day('2026-11-19') }, savedAt: at(3_000) },
      replaced,
      null,
    );
    await drafts.save({ ...draft, key: { ...today, ...grace } }, replaced, null);
    expect((await drafts.list(ada)).map(({ key }) => key.date)).toEqual(['2026-11-19', '2026-11-20']);
  });

  it('keeps those of one day in two repositories apart', async () => {
    const { drafts } = await openTestStore();
    const there = { ...today, repository: repository('acme/notes') };
    await drafts.save(draft, replaced, null);
    await drafts.save({ ...draft, key: there, unfiledLessons: 'There' }, replaced, null);
    expect(await drafts.find(today)).toEqual(draft);
    await drafts.discard(today, () => true);
    expect((await drafts.find(there))?.unfiledLessons).toBe('There');
    expect(await drafts.find(today)).toBeNull();
  });

  it('forgets a discarded draft', async () => {
    const { drafts } = await openTestStore();
    await drafts.save(draft, replaced, null);
    await drafts.discard(today, ({ answers }) => answers.primaryGoal === 'Another one');
    expect(await drafts.find(today)).toEqual(draft);
    await drafts.discard(today, () => true);
    expect(await drafts.find(today)).toBeNull();
  });
});
