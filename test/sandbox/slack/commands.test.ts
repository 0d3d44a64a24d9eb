import { describe, expect, it } from 'vitest';
import { personOf } from '../../support/person.ts';
import { ada, connectBot, grace, openSlack } from './stage.ts';

describe('a slash command', () => {
  it('reaches the app with who, where and what, and its answer is shown to that person alone', async () => {
    const stage = await openSlack();
    await connectBot(stage, (app) => {
      app.command('/buildlog', async ({ ack, command }) => {
        await ack(`${command.user_name} said “${command.text}” in ${command.channel_name}`);
      });
    });
    const person = personOf(stage.slack, ada);
    await person.types('/buildlog   help me ');
    expect(person.lastMessageFromBot()).toMatchObject({
      text: 'ada said “help me” in build-log',
      ephemeralFor: ada,
    });
    expect(personOf(stage.slack, grace).messages('build-log')).toEqual([]);
  });

  it('carries mentions as ids, and control characters escaped', async () => {
    const stage = await openSlack();
    await connectBot(stage, (app) => {
      app.command('/buildlog', async ({ ack, command }) => ack(command.text));
    });
    const person = personOf(stage.slack, ada);
    await person.types('/buildlog log a < b & c, ask @grace in #general or @nobody');
    expect(person.lastMessageFromBot()?.text).toBe(
      'log a &lt; b &amp; c, ask <@U0GRACE001|grace> in <#C0GENERAL1|general> or @nobody',
    );
  });

  it('that nobody has answers with a notice, and does not become a message', async () => {
    const { slack } = await openSlack();
    const person = personOf(slack, ada);
    await person.types('/bulidlog');
    expect(person.notices()).toEqual(['/bulidlog is not a valid command.']);
    expect(person.messages('build-log')).toEqual([]);
  });

  it('fails at once when the app is not connected', async () => {
    const { slack } = await openSlack();
    const person = personOf(slack, ada);
    await person.types('/buildlog');
    expect(person.notices()).toEqual(['/buildlog failed with the error “dispatch_failed”']);
  });

  it('fails when the app does not acknowledge in time', async () => {
    const stage = await openSlack({ patience: 30 });
    await connectBot(stage, (app) => {
      app.command('/buildlog', async () => undefined);
    });
    const person = personOf(stage.slack, ada);
    await person.types('/buildlog');
    expect(person.notices()).toEqual(['/buildlog failed with the error “operation_timeout”']);
  });

  it('is not available in threads', async () => {
    const { slack } = await openSlack();
    const person = personOf(slack, ada);
    await person.types('A question');
    const threadTs = person.messages('build-log')[0]?.ts ?? '';
    await slack.act(ada, { type: 'send', conversation: 'C0BUILDLOG', text: '/buildlog', threadTs });
    expect(person.notices()).toEqual(['/buildlog is not supported in threads. Sorry!']);
  });
});

describe('a response url', () => {
  it('works five times', async () => {
    const stage = await openSlack();
    const outcomes: string[] = [];
    await connectBot(stage, (app) => {
      app.command('/buildlog', async ({ ack, respond }) => {
        await ack();
        for (let use = 1; use <= 6; use += 1) {
          const outcome = respond(`Answer ${use}`).then(
            () => 'shown',
            (error: { statusCode?: number }) => `refused ${error.statusCode}`,
          );
          outcomes.push(await outcome);
        }
      });
    });
    const person = personOf(stage.slack, ada);
    await person.types('/buildlog');
    await person.sees('Answer 5');
    await expect.poll(() => outcomes).toEqual(['shown', 'shown', 'shown', 'shown', 'shown', 'refused 404']);
  });

  it('works for thirty minutes', async () => {
    const stage = await openSlack();
    let url = '';
    await connectBot(stage, (app) => {
      app.command('/buildlog', async ({ ack, command }) => {
        url = command.response_url;
        await ack('Noted');
      });
    });
    await personOf(stage.slack, ada).types('/buildlog');
    stage.clock.moveBy(30 * 60_000 + 1);
    const late = await fetch(url, { method: 'POST', body: JSON.stringify({ text: 'Late' }) });
    expect([late.status, await late.json()]).toEqual([404, { ok: false, error: 'expired_url' }]);
  });
});
