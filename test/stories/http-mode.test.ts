import { describe, expect, it } from 'vitest';
import { type SignedRequest, signedRequest } from '../../sandbox/slack/http-mode/signed-request.ts';
import type { JsonObject } from '../../sandbox/slack/played-slack.ts';
import { submissionOf } from '../support/interaction.ts';
import { startsJournal, writesRequired, writesSection } from '../support/journal-form.ts';
import { stageForEach } from '../support/stage.ts';

const committed = 'Your daily log is committed';
const now = () => Math.floor(Date.now() / 1000);

describe('in HTTP mode', () => {
  const stage = stageForEach({ transport: 'http' });

  const at = (path: string) => `http://127.0.0.1:${stage().sandbox.botPort}${path}`;
  const send = (request: SignedRequest) => fetch(at('/slack/events'), request);
  const sign = (payload: JsonObject, seconds = now()) =>
    signedRequest(stage().sandbox.slack.signingSecret, seconds, 'interactive', payload);

  it('a daily log goes from /buildlog to a commit and a receipt, without a connection to Slack', async () => {
    const { ada, onlyLog, sandbox } = stage();
    await ada.types('/buildlog');
    await ada.fills('Primary goal', 'Called by Slack');
    await ada.submits();
    expect(ada.modal()).toBeNull();
    await ada.sees(committed);
    expect(await onlyLog()).toContain('- [ ] Primary goal: Called by Slack\n');
    expect(sandbox.slack.connections).toBe(0);
    expect(sandbox.slack.calls.map(({ method }) => method)).not.toContain('apps.connections.open');
  });

  it('a command is answered, and the Home tab is drawn', async () => {
    const { ada } = stage();
    await ada.types('/buildlog help');
    await ada.sees('/buildlog settings');
    expect(JSON.stringify(await ada.opensHome())).toContain('Write');
    expect(ada.notices()).toEqual([]);
  });

  it('a section of a build journal is kept when it is saved, and the journal is committed', async () => {
    const { ada, journals } = stage();
    await startsJournal(ada, 'Behind a balancer');
    await writesSection(ada, 'The Goal', { 'The Goal': 'Many machines' });
    await ada.sees('1 of 7 required sections are written');
    await ada.fills('Duration', '2 hours');
    await writesRequired(ada);
    await ada.submits();
    await ada.sees('Your build journal is committed');
    expect(Object.keys(await journals())).toEqual(['buildlog/2026-11-20-behind-a-balancer.md']);
  });

  it('what Slack sends twice counts once', async () => {
    const { ada, sandbox, logs } = stage();
    await ada.types('/buildlog');
    await ada.fills('Primary goal', 'Once');
    for (const envelope of ['interactive', 'events_api'] as const)
      sandbox.slack.fault({ type: 'deliver-twice', envelope, times: 1 });
    await ada.submits();
    await ada.opensHome();
    await ada.sees(committed);
    await ada.types('/buildlog daily yesterday');
    await ada.fills('Primary goal', 'The next');
    await ada.submits();
    await ada.until(() => ada.messages().length === 2, 'the next receipt');
    expect(Object.keys(await logs())).toHaveLength(2);
    expect(await sandbox.github.commits(9)).toHaveLength(3);
  });

  it('while the bot is away a command fails at once, and works when it is back', async () => {
    const { ada, sandbox } = stage();
    await sandbox.stopBot();
    await ada.types('/buildlog');
    expect(ada.notices()).toEqual(['/buildlog failed with the error “dispatch_failed”']);
    await sandbox.startBot();
    await ada.types('/buildlog');
    expect(ada.modalTitle()).toBe('Daily log');
  });

  describe('a request', () => {
    /** A submission that would be taken if it came from Slack. */
    async function submission(): Promise<JsonObject> {
      const { ada, sandbox } = stage();
      await ada.types('/buildlog');
      const open = ada.modal();
      if (open === null) throw new Error('no form is open');
      return submissionOf(sandbox.slack, ada, open, { 'Primary goal': 'Forged' });
    }

    it('that Slack did not sign is refused with 401, and nothing comes of it', async () => {
      const { logs, log, sandbox } = stage();
      const payload = await submission();
      const forged = signedRequest('another secret', now(), 'interactive', payload);
      const { 'x-slack-signature': signature = '', ...unsigned } = sign(payload).headers;
      expect((await send(forged)).status).toBe(401);
      expect((await send({ ...sign(payload), headers: unsigned })).status).toBe(401);
      const changed = { ...sign(payload), body: sign(payload).body.replace('Forged', 'Forget') };
      expect(
        (await send({ ...changed, headers: { ...unsigned, 'x-slack-signature': signature } })).status,
      ).toBe(401);
      expect(log.lines.map(({ fields }) => fields.said)).toContain(
        'Failed to parse and verify the request data: Failed to verify authenticity: signature mismatch',
      );
      expect(await logs()).toEqual({});
      expect(await sandbox.github.commits(9)).toHaveLength(1);
    });

    it('that was signed more than five minutes ago is refused with 401', async () => {
      const payload = await submission();
      expect((await send(sign(payload, now() - 301))).status).toBe(401);
      expect((await send(sign(payload))).status).toBe(200);
    });

    it('that is replayed within five minutes changes nothing', async () => {
      const { ada, onlyLog, sandbox } = stage();
      const request = sign(await submission());
      expect(await (await send(request)).text()).toBe('{"response_action":"clear"}');
      await ada.sees(committed);
      const text = await onlyLog();
      expect((await send(request)).status).toBe(200);
      await ada.closes();
      await ada.types('/buildlog daily yesterday');
      await ada.fills('Primary goal', 'The next');
      await ada.submits();
      await ada.until(() => ada.messages().length === 2, 'the next receipt');
      expect(Object.values(await stage().logs())).toContain(text);
      expect(await sandbox.github.commits(9)).toHaveLength(3);
    });

    it('of more than 4 MB is refused with 413', async () => {
      const large = { ...sign({}), body: 'x'.repeat(4 * 1024 * 1024 + 1) };
      expect((await send(large)).status).toBe(413);
    });

    it('for anything else is answered with 404', async () => {
      expect((await fetch(at('/slack/events'))).status).toBe(404);
      expect((await fetch(at('/'), { method: 'POST' })).status).toBe(404);
      expect((await fetch(at('//'))).status).toBe(404);
    });
  });

  it('answers when Slack checks the address: its challenge comes back', async () => {
    const { slack } = stage().sandbox;
    const challenge = { type: 'url_verification', challenge: 'played', token: 'old' };
    const answer = await send(signedRequest(slack.signingSecret, now(), 'events_api', challenge));
    expect([answer.status, await answer.json()]).toEqual([200, { challenge: 'played' }]);
  });

  it('is alive always, and ready while the store and Slack answer', async () => {
    const { sandbox } = stage();
    sandbox.slack.fault({ type: 'api-http', method: 'auth.test', status: 503, times: 1 });
    const away = await fetch(at('/readyz'));
    expect([away.status, await away.text()]).toEqual([503, 'not reachable: slack\n']);
    const back = await fetch(at('/readyz'));
    expect([back.status, await back.text()]).toEqual([200, 'ok\n']);
    const asked = sandbox.slack.calls.length;
    await Promise.all([fetch(at('/readyz')), fetch(at('/readyz'))]);
    expect(sandbox.slack.calls.length).toBe(asked);
    expect((await fetch(at('/healthz'))).status).toBe(200);
    expect((await fetch(at('/healthz'), { method: 'HEAD' })).status).toBe(200);
  });
});
