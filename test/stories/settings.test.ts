import { describe, expect, it } from 'vitest';
import { referenceIn } from '../support/reference-in.ts';
import { stageForEach } from '../support/stage.ts';

describe('the settings', () => {
  const stage = stageForEach();

  it.each([
    [422, "GitHub doesn't let the bot look accounts up. Whoever runs buildlog can find this in the log."],
    [401, "GitHub doesn't accept the bot's token any more. Whoever runs buildlog has to renew it."],
    [502, "GitHub isn't answering right now. Try again in a few minutes."],
  ])(
    'say why an account could not be looked up after a %i, with the reference of its log line',
    async (status, says) => {
      const { ada, linesWith, sandbox } = stage();
      await ada.types('/buildlog settings');
      await ada.fills('Your GitHub username', 'ada-codes');
      sandbox.github.fault({ on: 'rest', times: 1, type: 'status', status, when: 'before' });
      await ada.submits();
      await ada.sees(says);
      expect(ada.reads()).toContain('Your GitHub account was not changed.');
      expect(linesWith(referenceIn(ada.reads()))).toEqual(['GitHub account not looked up']);
    },
  );

  it('do not say that they are kept for somebody whom Slack has not told of', async () => {
    const { kenji, sandbox } = stage();
    sandbox.slack.fault({ type: 'api-error', method: 'users.info', error: 'fatal_error', times: 9 });
    await kenji.types('/buildlog settings');
    await kenji.fills('Your GitHub username', 'kenji-s');
    await kenji.submits();
    await kenji.sees(
      "Slack hasn't said yet who you are. Your GitHub account was not changed; try again in a minute.",
    );
  });

  it('open at once while GitHub takes its time to show what the team has settled', async () => {
    const { ada, sandbox } = stage();
    sandbox.github.fault({ on: 'query', times: 20, type: 'latency', milliseconds: 3_000 });
    sandbox.clock.moveBy(6 * 60_000);
    const typed = performance.now();
    await ada.types('/buildlog settings');
    expect(performance.now() - typed).toBeLessThan(1_500);
    expect(ada.reads()).toContain('As the team has it: none');
    await ada.fills('Reminders', 'Never');
    await ada.submits();
    await ada.sees('Your reminders are saved.');
    expect(ada.reads()).not.toContain('Commits no longer name a GitHub account');
  });
});
