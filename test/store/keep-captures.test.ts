import { describe, expect, it } from 'vitest';
import type { Captured } from '../../src/core/entry/captured.ts';
import { fieldFromMarkdown } from '../../src/core/markdown/field-from-markdown.ts';
import type { Captures, LogKey } from '../../src/use-cases/ports.ts';
import { openTestStore } from './open-test-store.ts';
import { ada, at, day, draftOf, grace, repository, submission, today } from './sample.ts';

const lesson: Captured = { type: 'lesson', category: null, text: 'Rest' };

function keep(captures: Captures, source: string, captured = lineOf(source), key: LogKey = today) {
  return captures.keep({ key, source, captured, capturedAt: at(1) });
}

function lineOf(text: string): Captured {
  return { type: 'line', bullet: fieldFromMarkdown(`- ${text}`, 'list') };
}

async function waiting(captures: Captures, form: string | null = null): Promise<readonly number[]> {
  return (await captures.ofDay(today, form)).map(({ number }) => number);
}

describe('captures', () => {
  it('are kept once for each time that Slack delivers them, and counted for each person', async () => {
    const { captures } = await openTestStore();
    const first = await keep(captures, 'one');
    expect(first).toEqual({ key: today, number: 1, captured: lineOf('one'), state: 'waiting' });
    expect(await keep(captures, 'one', lineOf('another text'))).toEqual(first);
    expect((await keep(captures, 'two')).number).toBe(2);
    expect((await keep(captures, 'one', lineOf('hers'), { ...today, ...grace })).number).toBe(1);
    expect(await waiting(captures)).toEqual([1, 2]);
  });

  it('are of their day alone', async () => {
    const { captures } = await openTestStore();
    await keep(captures, 'one', lineOf('one'), { ...today, date: day('2026-11-19') });
    expect(await waiting(captures)).toEqual([]);
  });

  it('are counted by the day that they wait for, the newest first', async () => {
    const { captures } = await openTestStore();
    const before = { ...today, date: day('2026-11-19') };
    await keep(captures, 'one', lineOf('one'), before);
    await keep(captures, 'two');
    await keep(captures, 'three');
    const { number } = await keep(captures, 'four');
    await captures.undo(ada, number);
    expect(await captures.waitingDays(ada, 5)).toEqual([
      { repository: today.repository, date: today.date, count: 2 },
      { repository: today.repository, date: '2026-11-19', count: 1 },
    ]);
    expect(await captures.waitingDays(ada, 1)).toHaveLength(1);
    expect(await captures.waitingDays(grace, 5)).toEqual([]);
  });

  it('keep their numbers apart when fifty come at once', async () => {
    const { captures } = await openTestStore();
    const sources = Array.from({ length: 50 }, (_, index) => `source ${index}`);
    await Promise.all(sources.map((source) => keep(captures, source)));
    expect(await waiting(captures)).toEqual(sources.map((_, index) => index + 1));
  });

  it('are taken back while they wait, one at a time, by whoever made them', async () => {
    const { captures } = await openTestStore();
    await keep(captures, 'one');
    await keep(captures, 'two');
    expect(await captures.undo(grace, 1)).toBe(false);
    expect(await captures.undo(ada, 1)).toBe(true);
    expect(await captures.undo(ada, 1)).toBe(false);
    expect(await waiting(captures)).toEqual([2]);
    expect((await keep(captures, 'three')).number).toBe(3);
  });

  it('are given a category while they wait, if they are lessons', async () => {
    const { captures } = await openTestStore();
    await keep(captures, 'one', lesson);
    await keep(captures, 'two');
    expect(await captures.fileLesson(ada, 1, 'workflow')).toBe(true);
    expect(await captures.fileLesson(ada, 2, 'workflow')).toBe(false);
    expect((await captures.find(ada, 1))?.captured).toEqual({ ...lesson, category: 'workflow' });
    await captures.undo(ada, 1);
    expect(await captures.fileLesson(ada, 1, 'architectural')).toBe(false);
  });

  it('are a draft’s once it is kept with them', async () => {
    const { captures, drafts } = await openTestStore();
    await keep(captures, 'one');
    await keep(captures, 'two');
    await drafts.save(draftOf(today), (kept) => kept, null, { shown: [1], since: [] });
    expect(await waiting(captures)).toEqual([2]);
    expect(await captures.undo(ada, 1)).toBe(false);
    await drafts.discard(today, () => true, { shown: [2], since: [] });
    expect(await waiting(captures)).toEqual([]);
  });

  it('are known again by the form whose submission took them along unseen', async () => {
    const { captures, outbox } = await openTestStore();
    for (const source of ['shown', 'since', 'later']) await keep(captures, source);
    const takes = { shown: [1], since: [2] };
    await outbox.add(submission('log'), { type: 'daily-log', mayEnd: () => true, takes });
    expect(await waiting(captures)).toEqual([3]);
    expect(await waiting(captures, 'form of log')).toEqual([2, 3]);
    expect(await waiting(captures, 'form of another')).toEqual([3]);
  });

  it('follow their log to the home repository', async () => {
    const { captures, outbox } = await openTestStore();
    await keep(captures, 'one', lineOf('one'), { ...today, repository: repository('acme/renamed') });
    await outbox.adopt(today.repository, []);
    expect(await waiting(captures)).toEqual([1]);
  });
});
