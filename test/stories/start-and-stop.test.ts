import { createServer } from 'node:http';
import { describe, expect, it } from 'vitest';
import { botEnvironment } from '../../sandbox/bot-environment.ts';
import { createSandboxClock } from '../../sandbox/clock.ts';
import { findFreePort } from '../../sandbox/find-free-port.ts';
import { listenOnFreePort } from '../../sandbox/listen-on-free-port.ts';
import { stageForEach } from '../support/stage.ts';
import { startCli } from '../support/start-cli.ts';

const committed = 'Your daily log is committed';

describe('buildlog start', () => {
  it('says everything that is missing at once, with where to get it, and ends with 1', async () => {
    const run = await startCli(['start'], {});
    expect(await run.ended).toBe(1);
    expect(run.out()).toBe('');
    expect(run.errors()).toContain('buildlog cannot start. 4 settings need your attention:');
    for (const variable of ['SLACK_BOT_TOKEN', 'SLACK_APP_TOKEN', 'GITHUB_TOKEN', 'BUILDLOG_REPO'])
      expect(run.errors()).toContain(`${variable} is missing\n    open:       `);
    expect(run.errors()).toContain('npm run sandbox');
  });

  it('tells no value of a setting that is wrong', async () => {
    const run = await startCli(['start'], { SLACK_BOT_TOKEN: 'xoxp-not-the-right-kind' });
    expect(await run.ended).toBe(1);
    expect(run.errors()).toContain('SLACK_BOT_TOKEN does not look right');
    expect(run.errors()).not.toContain('not-the-right-kind');
  });

  it('shows its usage and ends with 2 for a command that is none', async () => {
    const run = await startCli(['strat'], {});
    expect(await run.ended).toBe(2);
    expect(run.errors()).toContain('Unknown command: strat');
    expect(run.errors()).toContain('Usage: buildlog <command>');
  });
});

describe('the bot as a process', () => {
  const stage = stageForEach({ bot: false, clock: createSandboxClock() });

  function environment(over: Readonly<Record<string, string>> = {}): Readonly<Record<string, string>> {
    const { sandbox, dataFolder, storeSettings } = stage();
    return { ...botEnvironment(sandbox.slack, sandbox.github, dataFolder), ...storeSettings, ...over };
  }

  it('connects, does its work, and ends with 0 on SIGTERM', async () => {
    const { ada, onlyLog, sandbox } = stage();
    const run = await startCli(['start'], environment());
    await run.printed('"msg":"connected"');
    await ada.types('/buildlog');
    await ada.fills('Primary goal', 'Through a real process');
    await ada.submits();
    await ada.sees(committed);
    expect(await onlyLog()).toContain('- [ ] Primary goal: Through a real process\n');
    run.child.kill('SIGTERM');
    expect(await run.ended).toBe(0);
    expect(run.out()).toContain('"msg":"stopped"');
    expect(run.errors()).toBe('');
    const told = run.out();
    for (const secret of [
      sandbox.slack.botToken,
      sandbox.slack.appToken,
      sandbox.github.token,
      'real process',
    ])
      expect(told).not.toContain(secret);
  });

  it('loses nothing that it acknowledged when SIGTERM comes before the commit', async () => {
    const { ada, onlyLog, sandbox } = stage();
    sandbox.github.setDown(true);
    const run = await startCli(['start'], environment());
    await run.printed('"msg":"connected"');
    await ada.types('/buildlog');
    await ada.fills('Primary goal', 'Acknowledged');
    await ada.submits();
    expect(ada.modal()).toBeNull();
    await ada.sees('waits for GitHub');
    run.child.kill('SIGTERM');
    expect(await run.ended).toBe(0);
    sandbox.github.setDown(false);
    const next = await startCli(['start'], environment());
    await next.printed('"msg":"connected"');
    await ada.sees(committed);
    expect(await onlyLog()).toContain('- [ ] Primary goal: Acknowledged\n');
    expect(await sandbox.github.commits(9)).toHaveLength(2);
  });

  it('says that Slack does not know a token, and ends with 1', async () => {
    const run = await startCli(['start'], environment({ SLACK_BOT_TOKEN: 'xoxb-1-wrong' }));
    expect(await run.ended).toBe(1);
    expect(run.errors()).toContain(
      'buildlog cannot start: Slack does not accept SLACK_BOT_TOKEN (invalid_auth).',
    );
    expect(run.errors()).toContain('OAuth & Permissions → Bot User OAuth Token');
    expect(run.errors()).not.toContain('xoxb-1-wrong');
  });

  it('says that Slack does not know the token of the app, and ends with 1', async () => {
    const run = await startCli(['start'], environment({ SLACK_APP_TOKEN: 'xapp-1-wrong' }));
    expect(await run.ended).toBe(1);
    expect(run.errors()).toContain(
      'buildlog cannot start: Slack does not accept SLACK_APP_TOKEN (invalid_auth).',
    );
    expect(run.errors()).toContain('App-Level Tokens (scope connections:write)');
    expect(run.errors()).not.toContain('xapp-1-wrong');
  });

  it('leaves nothing running when its port is taken: it says so, and ends with 1 without a connection', async () => {
    const { sandbox } = stage();
    const other = createServer();
    const port = await listenOnFreePort(other, []);
    const run = await startCli(['start'], environment({ PORT: String(port) }));
    expect(await run.ended).toBe(1);
    other.close();
    expect(run.errors()).toContain(
      `buildlog cannot start: The port ${port} cannot be used. Set PORT to a free one.`,
    );
    expect(run.out()).not.toContain('"msg":"connected"');
    expect(sandbox.slack.calls.map(({ method }) => method)).not.toContain('apps.connections.open');
    // Its folder is free again.
    const next = await startCli(['start'], environment());
    await next.printed('"msg":"connected"');
  });

  it('says how many entries of an earlier run wait', async () => {
    const { ada, sandbox } = stage();
    sandbox.github.setDown(true);
    const run = await startCli(['start'], environment());
    await run.printed('"msg":"connected"');
    expect(run.out()).toContain('"waiting":0');
    await ada.types('/buildlog');
    await ada.fills('Primary goal', 'Waits');
    await ada.submits();
    run.child.kill('SIGKILL');
    await run.ended;
    const next = await startCli(['start'], environment());
    await next.printed('"waiting":1');
  });

  it('tells a supervisor that it is alive, and a load balancer that it is ready', async () => {
    const port = await findFreePort();
    const run = await startCli(['start'], environment({ PORT: String(port) }));
    await run.printed('"msg":"connected"');
    const health = await fetch(`http://127.0.0.1:${port}/healthz`);
    expect([health.status, await health.text()]).toEqual([200, 'ok\n']);
    const ready = await fetch(`http://127.0.0.1:${port}/readyz`);
    expect([ready.status, await ready.text()]).toEqual([200, 'ok\n']);
    expect((await fetch(`http://127.0.0.1:${port}/`)).status).toBe(404);
    run.child.kill('SIGTERM');
    expect(await run.ended).toBe(0);
  });

  it('runs in HTTP mode: what Slack did not sign is refused, and SIGTERM ends it with 0', async () => {
    const { sandbox, dataFolder, storeSettings } = stage();
    const port = await findFreePort();
    const settings = botEnvironment(sandbox.slack, sandbox.github, dataFolder, port);
    const run = await startCli(['start'], { ...settings, ...storeSettings });
    await run.printed('"msg":"connected"');
    const forged = await fetch(`http://127.0.0.1:${port}/slack/events`, { method: 'POST' });
    expect(forged.status).toBe(401);
    run.child.kill('SIGTERM');
    expect(await run.ended).toBe(0);
    expect(run.out()).toContain('"msg":"stopped"');
  });

  it('names the setting of the port that is taken', async () => {
    const other = createServer();
    const port = await listenOnFreePort(other, []);
    const run = await startCli(['start'], environment({ METRICS_PORT: String(port) }));
    expect(await run.ended).toBe(1);
    other.close();
    expect(run.errors()).toContain(`The port ${port} cannot be used. Set METRICS_PORT to a free one.`);
  });
});
