import { describe, expect, it } from 'vitest';
import type { Person } from '../support/person.ts';
import { stageForEach } from '../support/stage.ts';

async function seesAtHome(person: Person, words: string): Promise<void> {
  await expect
    .poll(() => JSON.stringify(person.screen().home?.view ?? {}), { timeout: 5_000 })
    .toContain(words);
}

describe('App Home', () => {
  const stage = stageForEach();

  it('explains the bot to a newcomer, and has one button for today', async () => {
    const { ada } = stage();
    await ada.opensHome();
    await seesAtHome(ada, '*Welcome.*');
    await ada.pressesAtHome("Write today's log");
    await ada.until(() => ada.modal() !== null, 'the form');
  });

  it('says when the next reminder comes, and pauses them for today', async () => {
    const { ada } = stage();
    await ada.types('/buildlog remind 19:00 mon-fri');
    await ada.opensHome();
    await seesAtHome(ada, 'At 19:00 mon-fri. The next is on Friday, 2026-11-20, at 19:00.');
    await ada.pressesAtHome('Away today');
    await seesAtHome(ada, 'You are away until Saturday, 2026-11-21. At 19:00 mon-fri. The next is on Monday');
    await ada.pressesAtHome("I'm back");
    await seesAtHome(ada, 'The next is on Friday, 2026-11-20');
    await ada.pressesAtHome('Settings');
    await ada.until(() => ada.modal() !== null, 'the settings');
  });

  it('lists what was put aside, and the next day what is still open', async () => {
    const { ada, sandbox } = stage();
    await ada.types('/buildlog log Wired the session');
    await ada.opensHome();
    await seesAtHome(ada, '1 capture of 2026-11-20 for a log that is not written yet.');
    await ada.pressesAtHome('Continue', '1 capture');
    await ada.until(() => ada.modal() !== null, 'the form');
    await ada.fills('Primary goal', 'Ship the login page');
    await ada.submits();
    await ada.sees('Your daily log is committed');
    sandbox.clock.moveTo(Date.parse('2026-11-23T09:00:00Z'));
    await ada.opensHome();
    await seesAtHome(ada, '• Ship the login page');
    expect(JSON.stringify(ada.screen().home?.view)).not.toContain('1 capture of');
  });

  it('shows what a colleague learned, with a link to the line', async () => {
    const { ada, sandbox } = stage();
    const text = '# Login\n\n## Improvements\n\n### Workflow\n- Write the curl test first\n';
    await sandbox.github.pushByHand({ 'buildlog/2026-11-20-login.md': text }, 'A journal', 'Noor Haddad');
    sandbox.clock.moveTo(Date.parse('2026-11-20T17:30:00Z'));
    await expect
      .poll(
        async () => {
          await ada.opensHome();
          return JSON.stringify(ada.screen().home?.view);
        },
        { timeout: 8_000, interval: 200 },
      )
      .toContain('|Write the curl test first>');
  });
});
