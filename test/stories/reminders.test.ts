import { describe, expect, it } from 'vitest';
import type { Person } from '../support/person.ts';
import { stageForEach } from '../support/stage.ts';

/** What the bot has written to this person, newest last. */
function told(person: Person): readonly string[] {
  const direct = person.screen().conversations.find(({ name }) => name === 'buildlog');
  return direct?.messages.map(({ text }) => text) ?? [];
}

function asked(person: Person): readonly string[] {
  return told(person).filter((text) => text.startsWith(':memo:'));
}

async function writesLog(person: Person, goal: string): Promise<void> {
  await person.fills('Primary goal', goal);
  await person.submits();
  await person.until(() => person.modal() === null, 'the form to close');
}

describe('reminders', () => {
  const stage = stageForEach();
  const moveTo = (instant: string) => stage().sandbox.clock.moveTo(Date.parse(instant));

  it('come to each person once, at their own hour, and not to who is away or has logged', async () => {
    const { ada, grace, kenji, restarts } = stage();
    for (const person of [ada, grace, kenji]) await person.types('/buildlog remind 17:30 mon-fri');
    await ada.sees('I ask for your daily log at 17:30 mon-fri, by the clock in Europe/Paris.');
    await grace.types('/buildlog away until Tuesday');
    await grace.sees('You are away until Tuesday, 2026-11-24');

    moveTo('2026-11-23T08:31:00Z');
    await expect.poll(() => asked(kenji).length).toBe(1);
    expect(asked(kenji)[0]).toContain('Your daily log of Monday, 2026-11-23');
    await restarts();

    await ada.types('/buildlog');
    await writesLog(ada, 'Ship the reminder');
    moveTo('2026-11-23T16:31:00Z');
    moveTo('2026-11-23T22:31:00Z');
    moveTo('2026-11-24T08:31:00Z');
    await expect.poll(() => told(kenji).length).toBe(2);
    moveTo('2026-11-24T16:31:00Z');
    await expect.poll(() => asked(ada).length).toBe(1);
    expect(asked(ada)[0]).toContain('Tuesday, 2026-11-24');
    await restarts();
    moveTo('2026-11-24T22:31:00Z');
    await expect.poll(() => asked(grace).length).toBe(1);
    expect(asked(grace)[0]).toContain('Tuesday, 2026-11-24');
    expect([ada, grace, kenji].map((person) => asked(person).length)).toEqual([1, 1, 1]);
    expect(told(kenji)[0]).toContain('There is a newer reminder below.');
  });

  it('open the log of their day, and say so once it is written', async () => {
    const { ada } = stage();
    await ada.types('/buildlog remind 17:30 mon-fri');
    moveTo('2026-11-23T16:30:30Z');
    await ada.sees('How was your day?');
    await ada.presses('Write log');
    await ada.until(() => ada.modal() !== null, 'the form');
    await writesLog(ada, 'Write from the reminder');
    await ada.sees(':white_check_mark: Your daily log of Monday, 2026-11-23 is written.');
    expect(ada.reads()).not.toContain('Snooze 1 h');
  });

  it('come again an hour after they are snoozed, and stay away when the day is skipped', async () => {
    const { ada } = stage();
    await ada.types('/buildlog remind 17:30 mon-fri');
    moveTo('2026-11-23T16:30:30Z');
    await ada.sees('How was your day?');
    await ada.presses('Snooze 1 h');
    await ada.sees("I'll ask for the log of Monday, 2026-11-23 again at 18:30.");
    moveTo('2026-11-23T17:31:00Z');
    await ada.sees('As you asked: your daily log of Monday, 2026-11-23 is still open.');
    await ada.presses('Skip today');
    await ada.sees('Skipped: nobody asks for the log of Monday, 2026-11-23 any more.');
    await ada.until(() => !ada.reads().includes('Skip today'), 'no button that does nothing');
    moveTo('2026-11-23T20:00:00Z');
    moveTo('2026-11-24T16:31:00Z');
    await ada.sees('Your daily log of Tuesday, 2026-11-24');
    expect(told(ada)).toEqual([
      'Skipped: nobody asks for the log of Monday, 2026-11-23 any more.',
      'Skipped: nobody asks for the log of Monday, 2026-11-23 any more.',
      expect.stringContaining('Tuesday, 2026-11-24'),
    ]);
  });

  it('wait for the hour of the place that somebody has travelled to', async () => {
    const { ada, sandbox } = stage();
    await ada.types('/buildlog remind 17:30 mon-fri');
    sandbox.slack.changePerson(ada.id, { zone: 'America/New_York' });
    moveTo('2026-11-23T16:31:00Z');
    moveTo('2026-11-23T20:00:00Z');
    expect(told(ada)).toEqual([]);
    moveTo('2026-11-23T22:31:00Z');
    await ada.sees('Your daily log of Monday, 2026-11-23');
    expect(told(ada)).toHaveLength(1);
  });

  it('leave alone whose status says that they are on vacation', async () => {
    const { ada, sandbox } = stage();
    await ada.types('/buildlog remind 17:30 mon-fri');
    sandbox.slack.changePerson(ada.id, { status: { emoji: ':palm_tree:', text: 'Vacation', expires: 0 } });
    moveTo('2026-11-23T16:31:00Z');
    moveTo('2026-11-24T10:00:00Z');
    sandbox.slack.changePerson(ada.id, { status: { emoji: '', text: '', expires: 0 } });
    moveTo('2026-11-24T16:31:00Z');
    await ada.sees('Your daily log of Tuesday, 2026-11-24');
    expect(told(ada)).toHaveLength(1);
  });

  it('come late by less than two hours after an outage, and not at all after a longer one', async () => {
    const { ada, kenji, sandbox } = stage();
    await ada.types('/buildlog remind 17:30 mon-fri');
    await kenji.types('/buildlog remind 17:30 mon-fri');
    await sandbox.stopBot();
    moveTo('2026-11-23T18:20:00Z');
    await sandbox.startBot();
    await ada.sees('Your daily log of Monday, 2026-11-23');
    expect(told(kenji)).toEqual([]);
    await sandbox.stopBot();
    moveTo('2026-11-24T18:40:00Z');
    await sandbox.startBot();
    moveTo('2026-11-25T08:31:00Z');
    await kenji.sees('Your daily log of Wednesday, 2026-11-25');
    expect(asked(ada)).toHaveLength(1);
  });

  it('come to whoever writes entries where the team wants it, but for holidays, with one nudge', async () => {
    const { ada, grace, sandbox } = stage();
    const settings = 'reminders:\n  time: 17:00\n  nudge: 30\nholidays:\n  - 2026-11-23\n';
    await sandbox.github.pushByHand({ 'buildlog/buildlog.yml': settings }, 'Settle the reminders');
    await ada.types('/buildlog');
    await writesLog(ada, 'The first entry');
    await ada.sees('Your daily log is committed');
    const before = told(ada).length;
    await grace.types('/buildlog help');
    moveTo('2026-11-23T16:01:00Z');
    moveTo('2026-11-24T15:50:00Z');
    moveTo('2026-11-24T16:01:00Z');
    await ada.sees('Your daily log of Tuesday, 2026-11-24 takes two minutes');
    // Half an hour after it went out, whenever the bot took note of that.
    const nudged = () => told(ada).some((text) => text.includes("I won't ask again today."));
    const aMinuteOn = () => {
      sandbox.clock.moveBy(60_000);
      return nudged();
    };
    await expect.poll(aMinuteOn, { timeout: 10_000 }).toBe(true);
    await ada.sees('Your daily log of Tuesday, 2026-11-24 is still open.');
    await ada.sees('There is a newer reminder below.');
    moveTo('2026-11-24T20:00:00Z');
    moveTo('2026-11-24T22:31:00Z');
    expect(told(ada)).toHaveLength(before + 2);
    expect(told(grace)).toEqual([]);
  });

  it('are posted once also where Slack has posted one without saying so, and their bot is killed over it', async () => {
    const { ada, sandbox, log, restarts } = stage();
    await ada.types('/buildlog remind 17:30 mon-fri');
    sandbox.slack.fault({ type: 'drop-after-effect', method: 'chat.postMessage', times: 1 });
    moveTo('2026-11-23T16:31:00Z');
    await expect
      .poll(() => log.lines.map(({ message }) => message))
      .toContain('reminder not delivered, it is tried again');
    await restarts();
    moveTo('2026-11-23T16:33:00Z');
    const posts = () => sandbox.slack.calls.filter(({ method }) => method === 'chat.postMessage');
    await expect.poll(() => posts().length).toBe(2);
    expect(told(ada)).toHaveLength(1);
    await ada.presses('Skip today');
    await ada.sees('Skipped: nobody asks for the log of Monday, 2026-11-23 any more.');
  });

  it('stay away from whom a lead has set away, who is told and may undo it', async () => {
    const { ada, grace, kenji } = stage();
    await grace.types('/buildlog remind 17:30 mon-fri');
    await kenji.types('/buildlog away @grace until Wednesday');
    await kenji.sees('may say that Grace Okafor is away. Nothing was changed.');
    await ada.types('/buildlog away @grace until Wednesday');
    await ada.sees('Grace Okafor is away until Wednesday, 2026-11-25.');
    await grace.sees(':palm_tree: Ada Moreau has set you away until Wednesday, 2026-11-25');
    moveTo('2026-11-23T22:31:00Z');
    await grace.presses('Undo');
    await grace.sees('That absence is over: reminders come at their hour.');
    moveTo('2026-11-24T22:31:00Z');
    await grace.sees('Your daily log of Tuesday, 2026-11-24');
    expect(told(grace)).toHaveLength(2);
  });
});
