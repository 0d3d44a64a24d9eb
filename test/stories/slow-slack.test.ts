import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it } from 'vitest';
import { stageForEach } from '../support/stage.ts';

const committed = 'Your daily log is committed';
const unknownZone = "Slack hasn't said yet what time zone you are in, so today is counted in UTC.";

/** How many people the bot's store has. */
function peopleKnown(dataFolder: string): unknown {
  const database = new DatabaseSync(join(dataFolder, 'buildlog.sqlite'), { readOnly: true });
  try {
    return database.prepare('select count(*) as count from people').get()?.count;
  } finally {
    database.close();
  }
}

describe('while Slack is slow to say who people are', () => {
  const stage = stageForEach();
  const slowly = (milliseconds: number) =>
    ({ type: 'api-latency', method: 'users.info', milliseconds, times: 20 }) as const;

  it('a first form opens in time, says that the zone is not known, and its entry keeps the day it showed', async () => {
    const { kenji, logs, sandbox } = stage();
    sandbox.slack.fault(slowly(5_000));
    await kenji.types('/buildlog');
    expect(kenji.reads()).toContain('Friday, 2026-11-20');
    expect(kenji.reads()).toContain(unknownZone);
    await kenji.fills('Primary goal', 'Tokyo');
    const submitted = performance.now();
    await kenji.submits();
    expect(performance.now() - submitted).toBeLessThan(1_000);
    expect(kenji.modal()).toBeNull();
    await kenji.sees(committed);
    const [path] = Object.keys(await logs());
    expect(path).toMatch(/^buildlog\/daily\/2026\/11\/2026-11-20-kenji[a-z-]*\.md$/);
    expect(path).not.toContain('u0');
  });

  it('the answer that comes while they type is used: their own slug, and their own day the next time', async () => {
    const { dataFolder, kenji, logs, sandbox } = stage();
    sandbox.slack.fault(slowly(1_300));
    await kenji.types('/buildlog');
    expect(kenji.reads()).toContain(unknownZone);
    await kenji.fills('Primary goal', 'Tokyo');
    await expect.poll(() => peopleKnown(dataFolder)).toBe(1);
    await kenji.submits();
    await kenji.sees(committed);
    const [path = ''] = Object.keys(await logs());
    await kenji.types('/buildlog');
    expect(kenji.reads()).toContain('Saturday, 2026-11-21');
    expect(kenji.reads()).not.toContain(unknownZone);
    await kenji.fills('Primary goal', 'Saturday');
    await kenji.submits();
    await kenji.until(() => kenji.messages().length === 2, 'the second receipt');
    expect(Object.keys(await logs())).toEqual([path, path.replace('2026-11-20', '2026-11-21')]);
  });

  it('a submission that mentions somebody nobody has met is still taken in time', async () => {
    const { ada, grace, onlyLog, sandbox } = stage();
    await ada.types('/buildlog');
    sandbox.slack.fault(slowly(5_000));
    await ada.fills('Primary goal', 'In time');
    const mention = { type: 'user', user_id: grace.id };
    await ada.fills('Progress Log', {
      rich: [{ type: 'rich_text_section', elements: [mention, { type: 'text', text: ' helped' }] }],
    });
    const submitted = performance.now();
    await ada.submits();
    expect(performance.now() - submitted).toBeLessThan(2_000);
    expect(ada.modal()).toBeNull();
    await ada.sees(committed);
    expect(await onlyLog()).toContain(' helped');
  });
});
