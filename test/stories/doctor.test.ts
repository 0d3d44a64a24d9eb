import { describe, expect, it } from 'vitest';
import { botEnvironment } from '../../sandbox/bot-environment.ts';
import { stageForEach } from '../support/stage.ts';
import { startCli } from '../support/start-cli.ts';

describe('buildlog doctor', () => {
  const stage = stageForEach({ bot: false });

  function environment(port: number | null = null): Readonly<Record<string, string>> {
    const { sandbox, dataFolder } = stage();
    return botEnvironment(sandbox.slack, sandbox.github, dataFolder, port);
  }
  async function doctor(settings: Readonly<Record<string, string>>, ...args: readonly string[]) {
    const run = await startCli(['doctor', ...args], settings);
    return { code: await run.ended, lines: run.out().trimEnd().split('\n'), errors: run.errors() };
  }

  it('has a line for every setting and permission, and ends with 0 when all is well', async () => {
    expect(await doctor(environment())).toEqual({
      code: 0,
      lines: [
        'ok       SLACK_BOT_TOKEN: the app is installed in Acme',
        'ok       scope commands: granted',
        'ok       scope chat:write: granted',
        'ok       scope users:read: granted',
        'ok       scope files:read: granted',
        'ok       scope channels:read: granted',
        'ok       scope groups:read: granted',
        'ok       SLACK_APP_TOKEN: Slack would connect',
        'ok       BUILDLOG_DATA_DIR: the store opens, 0 entries wait',
        'ok       repository acme/journal@main: commits go to main, private',
      ],
      errors: '',
    });
  });

  it('names what is wrong and what mends it, and ends with 1', async () => {
    const { sandbox } = stage();
    sandbox.github.setDown(true);
    const { code, lines } = await doctor({ ...environment(), SLACK_APP_TOKEN: 'xapp-1-wrong' });
    expect(code).toBe(1);
    expect(lines.filter((line) => !line.startsWith('ok'))).toEqual([
      expect.stringMatching(
        /^wrong {4}SLACK_APP_TOKEN: Slack does not accept it \(invalid_auth\) → https:\/\/api\.slack\.com\/apps → /,
      ),
      expect.stringMatching(/^wrong {4}repository acme\/journal@main: unreachable: .+ → Check the network/),
    ]);
  });

  it('finds nothing wrong with a branch that takes pull requests only', async () => {
    const { sandbox } = stage();
    sandbox.github.setProtected('ruleset');
    const line = async () => (await doctor(environment())).lines.at(-1);
    expect(await line()).toBe(
      'ok       repository acme/journal@main: entries go to main by pull request (a rule of the branch wants it; auto-merge is off; nothing that GitHub says keeps the bot from opening them), private',
    );
    sandbox.github.setProtected('none');
    sandbox.github.setMerging({ autoMergeAllowed: true });
    await sandbox.github.pushByHand({ 'buildlog/buildlog.yml': 'commits: pull-request\n' }, 'Settings');
    expect(await line()).toContain('(buildlog/buildlog.yml wants it; auto-merge is allowed;');
  });

  it('says of a signing secret that nobody can check it from here', async () => {
    const { code, lines } = await doctor(environment(3000));
    expect(code).toBe(0);
    expect(lines.filter((line) => !line.startsWith('ok'))).toEqual([
      'unknown  SLACK_SIGNING_SECRET: Slack tells nobody whether it is right; a wrong one shows in the log as “signature mismatch”',
    ]);
  });

  it('leaves the store of a running bot alone', async () => {
    const { sandbox } = stage();
    await sandbox.startBot();
    const { code, lines } = await doctor(environment());
    expect(code).toBe(0);
    expect(lines).toContain(
      'unknown  BUILDLOG_DATA_DIR: a running bot has it; what it holds was not looked at',
    );
  });

  it('says that Slack does not answer', async () => {
    const away = { ...environment(), SLACK_API_URL: 'http://127.0.0.1:9/api/' };
    const { code, lines } = await doctor(away);
    expect(code).toBe(1);
    expect(lines[0]).toMatch(/^wrong {4}SLACK_API_URL: Slack does not answer \(.+\) → Check the network/);
  });

  it('has a line for each setting that is missing', async () => {
    const { code, lines, errors } = await doctor({});
    expect([code, lines.length, errors]).toEqual([1, 4, '']);
    expect(lines[3]).toBe(
      'wrong    BUILDLOG_REPO: is missing → https://github.com/new, or a repository you have; looks like acme/journal',
    );
  });

  it('prints the same as JSON', async () => {
    const { code, lines } = await doctor(environment(), '--json');
    expect(code).toBe(0);
    expect(JSON.parse(lines.join('\n')).checks[1]).toEqual({
      what: 'scope commands',
      result: 'ok',
      says: 'granted',
      mend: null,
    });
  });

  it('ends with 2 when it is asked in the wrong way', async () => {
    const { code, errors } = await doctor({}, '--loud');
    expect(code).toBe(2);
    expect(errors).toContain('Usage: buildlog doctor [--json]');
  });
});
