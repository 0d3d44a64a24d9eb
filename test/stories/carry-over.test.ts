import { describe, expect, it } from 'vitest';
import { opensSection, startsJournal, writesRequired } from '../support/journal-form.ts';
import { type Stage, stageForEach } from '../support/stage.ts';

const committed = 'Your daily log is committed';
const day = 24 * 60 * 60 * 1000;
const done = 'Carried over: done since';
const drop = 'Carried over: drop';

describe('what the last log left open', () => {
  const stage = stageForEach();

  /** Friday's log: one goal of three reached, and a plan. */
  async function wroteFriday({ ada }: Stage): Promise<string> {
    await ada.types('/buildlog');
    await ada.fills('Primary goal', 'Ship the login');
    await ada.fills('Secondary goal', 'Review the *draft*');
    await ada.fills('Stretch goal', 'Tidy `config`');
    await ada.fills('Done', ['Primary goal']);
    await ada.fills("Tomorrow's Plan", 'Write the docs\nCall Grace');
    await ada.submits();
    await ada.sees(committed);
    return stage().onlyLog();
  }

  /** The log of a day after the first, when it is there. */
  async function logOf(date: string): Promise<string> {
    const found = async () => Object.entries(await stage().logs()).find(([path]) => path.includes(date))?.[1];
    await expect.poll(found).toBeDefined();
    return (await found()) ?? '';
  }

  it('comes back after a weekend: the plan first, then the goals that were not reached', async () => {
    const { ada, sandbox } = stage();
    const friday = await wroteFriday(stage());
    sandbox.clock.moveBy(3 * day);
    await ada.types('/buildlog');
    expect(ada.shows('Primary goal')).toBe('Write the docs');
    expect(ada.shows('Secondary goal')).toBe('Call Grace');
    expect(ada.shows('Stretch goal')).toBe('Review the *draft*');
    expect(ada.shows("Tomorrow's Plan")).toBe('Tidy config');
    await ada.submits();
    const monday = await logOf('2026-11-23');
    expect(monday).toContain('- [ ] Stretch goal: Review the \\*draft\\*\n');
    expect(monday).toContain("## Tomorrow's Plan\n- Tidy `config`\n");
    expect(Object.entries(await stage().logs()).find(([path]) => path.includes('2026-11-20'))?.[1]).toBe(
      friday,
    );
  });

  it('goes into the Progress Log when it is done, and nowhere when it is dropped', async () => {
    const { ada, sandbox } = stage();
    await wroteFriday(stage());
    sandbox.clock.moveBy(3 * day);
    await ada.types('/buildlog');
    await ada.fills(done, ['Tidy `config`']);
    await ada.fills(drop, ['Review the *draft*']);
    await ada.fills('Progress Log', 'Began early');
    await ada.submits();
    const monday = await logOf('2026-11-23');
    expect(monday).toContain('## Progress Log\n- Began early\n- Done: Tidy `config`\n');
    expect(monday).not.toContain('Review');
    expect(monday).not.toContain("Tomorrow's Plan");
    expect(monday).not.toContain('Stretch goal');
  });

  it('is in the draft as it was ticked, once, however often the form is opened', async () => {
    const { ada, sandbox } = stage();
    await wroteFriday(stage());
    sandbox.clock.moveBy(3 * day);
    await ada.types('/buildlog');
    await ada.fills(done, ['Tidy `config`']);
    await ada.presses('Save draft');
    await ada.sees('Draft saved');
    await ada.presses('Save draft');
    await ada.closes();
    await ada.types('/buildlog');
    expect(ada.shows('Progress Log')).toBe('Done: Tidy config');
    expect(ada.shows("Tomorrow's Plan")).toBe('');
    expect(ada.labels()).toContain(done);
    expect(ada.shows('Stretch goal')).toBe('Review the *draft*');
    await ada.fills(drop, ['Review the *draft*']);
    await ada.submits();
    const monday = await logOf('2026-11-23');
    expect(monday.split('Tidy')).toHaveLength(2);
    expect(monday).not.toContain('Review');
  });

  it('asks for a primary goal when all goals are done', async () => {
    const { ada, sandbox } = stage();
    await ada.types('/buildlog');
    await ada.fills('Primary goal', 'Ship the login');
    await ada.submits();
    await ada.sees(committed);
    sandbox.clock.moveBy(3 * day);
    await ada.types('/buildlog');
    await ada.fills(done, ['Ship the login']);
    await ada.submits();
    expect(ada.errors()).toEqual({ 'Primary goal': 'Primary goal needs a few words: one line is enough.' });
    await ada.fills('Primary goal', 'Ship the logout');
    await ada.submits();
    expect(await logOf('2026-11-23')).toContain('- [ ] Primary goal: Ship the logout\n');
    expect(await logOf('2026-11-23')).toContain('- Done: Ship the login\n');
  });

  it('is forgotten after thirty days', async () => {
    const { ada, sandbox } = stage();
    await wroteFriday(stage());
    sandbox.clock.moveBy(31 * day);
    await ada.types('/buildlog');
    expect(ada.shows('Primary goal')).toBe('');
    expect(ada.labels()).not.toContain(done);
  });

  it('is of the journals since, too, and each is asked about once', async () => {
    const { ada, sandbox, journals } = stage();
    await startsJournal(ada);
    await writesRequired(ada);
    await opensSection(ada, "What's Left");
    await ada.fills(ada.labels()[0] ?? '', 'Measure it\nTell the team');
    await ada.submits();
    await ada.submits();
    await ada.sees('Your build journal is committed');
    const [journal] = Object.values(await journals());
    sandbox.clock.moveBy(day);
    await ada.types('/buildlog');
    expect(ada.shows('Primary goal')).toBe('Measure it');
    await ada.fills(drop, ['Measure it']);
    await ada.submits();
    expect(await logOf('2026-11-21')).toContain('- [ ] Primary goal: Tell the team\n');
    expect(Object.values(await journals())).toEqual([journal]);
    sandbox.clock.moveBy(day);
    await ada.types('/buildlog');
    expect(ada.shows('Primary goal')).toBe('Tell the team');
    expect(ada.reads()).not.toContain('Measure it');
  });
});
