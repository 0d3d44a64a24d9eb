import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { findFreePort } from '../../sandbox/find-free-port.ts';
import type { Person } from '../support/person.ts';
import { stageForEach } from '../support/stage.ts';

const committed = 'Your daily log is committed';

/** The figures by name and labels, as Prometheus reads them. */
async function figuresAt(port: number | null): Promise<ReadonlyMap<string, number>> {
  const answer = await fetch(`http://127.0.0.1:${port}/metrics`);
  expect(answer.headers.get('content-type')).toMatch(/^text\/plain; version=0\.0\.4/);
  const lines = (await answer.text()).split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  return new Map(lines.map((line) => [line.slice(0, line.lastIndexOf(' ')), Number(line.split(' ').at(-1))]));
}

async function logs(person: Person, goal: string): Promise<void> {
  await person.types('/buildlog');
  await person.fills('Primary goal', goal);
  await person.submits();
}

describe('the figures for Prometheus', () => {
  const stage = stageForEach({ transport: 'http' });
  const figures = () => figuresAt(stage().sandbox.botPort);

  /** Time goes by, a minute at a time. */
  async function passesUntil(holds: () => Promise<boolean>): Promise<void> {
    for (let minutes = 0; minutes < 60 && !(await holds()); minutes += 1) {
      stage().sandbox.clock.moveBy(60_000);
      await pause(30);
    }
    expect(await holds()).toBe(true);
  }

  it('count an entry from its command to its receipt', async () => {
    const { ada } = stage();
    const before = await figures();
    expect(before.get('buildlog_queue_length{repository="acme/journal@main"}')).toBe(0);
    expect(before.get('buildlog_store_up')).toBe(1);
    expect(before.get('process_resident_memory_bytes')).toBeGreaterThan(0);
    await logs(ada, 'Counted');
    await ada.sees(committed);
    await expect
      .poll(async () => (await figures()).get('buildlog_receipts_total{outcome="shown"}'))
      .toBeGreaterThan(0);
    const after = await figures();
    expect(after.get('buildlog_commits_total{repository="acme/journal@main"}')).toBe(1);
    expect(after.get('buildlog_entries_total{repository="acme/journal@main",outcome="landed"}')).toBe(1);
    expect(after.get('buildlog_ack_seconds_count{kind="command"}')).toBe(1);
    expect(after.get('buildlog_ack_seconds_count{kind="submission"}')).toBe(1);
    expect(after.get('buildlog_slack_calls_total{method="views.open",status="200"}')).toBe(1);
    expect(after.get('buildlog_commit_seconds_count{repository="acme/journal@main"}')).toBe(1);
  });

  it('tell what waits, since when, and why it was put off', async () => {
    const { ada, sandbox } = stage();
    sandbox.github.setDown(true);
    await logs(ada, 'Waits');
    await ada.sees('waits for GitHub');
    sandbox.clock.moveBy(90_000);
    const waiting = await figures();
    expect(waiting.get('buildlog_queue_length{repository="acme/journal@main"}')).toBe(1);
    const age = waiting.get('buildlog_queue_oldest_seconds{repository="acme/journal@main"}');
    expect(age).toBeGreaterThanOrEqual(90);
    expect(
      waiting.get('buildlog_retries_total{repository="acme/journal@main",reason="unreachable"}'),
    ).toBeGreaterThan(0);
  });

  it("tell GitHub's limits by repository", async () => {
    const { ada, sandbox } = stage();
    const limit = { type: 'status', status: 429, when: 'before', retryAfterSeconds: 30 } as const;
    sandbox.github.fault({ ...limit, on: 'mutation', times: 1 });
    await logs(ada, 'Limited');
    await ada.sees('waits for GitHub');
    expect((await figures()).get('buildlog_github_limits_total{repository="acme/journal@main"}')).toBe(1);
  });

  it('tell of what only a person can mend, for as long as it goes on', async () => {
    const { ada, sandbox } = stage();
    const archived = 'buildlog_alerts_open{repository="acme/journal@main",alert="archived"}';
    sandbox.github.setArchived(true);
    await logs(ada, 'Waits for a person');
    await passesUntil(async () => (await figures()).get(archived) === 1);
    sandbox.github.setArchived(false);
    await passesUntil(async () => !(await figures()).has(archived));
    await ada.sees(committed);
  });

  it('tell of the pull requests that entries wait in', async () => {
    const { ada, sandbox } = stage();
    const open = 'buildlog_pull_requests_open{repository="acme/journal@main"}';
    sandbox.github.setProtected('ruleset');
    sandbox.github.setMerging({ approvals: 1 });
    await logs(ada, 'By pull request');
    await ada.sees('pull request #1');
    expect((await figures()).get(open)).toBe(1);
    const outcome = 'buildlog_entries_total{repository="acme/journal@main",outcome="proposed"}';
    expect((await figures()).get(outcome)).toBe(1);
    await sandbox.github.mergePullRequest(1);
    await passesUntil(async () => (await figures()).get(open) === 0);
    await ada.sees(committed);
  });

  it("tell Slack's limits by method, and no address that holds a secret", async () => {
    const { ada, sandbox } = stage();
    sandbox.slack.fault({ type: 'rate-limit', method: 'views.open', retryAfterSeconds: 1, times: 1 });
    await ada.types('/buildlog');
    const limited = await figures();
    expect(limited.get('buildlog_slack_limits_total{method="views.open"}')).toBe(1);
    expect([...limited.keys()].filter((name) => name.includes('/slack/response'))).toEqual([]);
  });
});

const metricsPort = await findFreePort();

describe('METRICS_PORT in Socket Mode', () => {
  const stage = stageForEach({ environment: { METRICS_PORT: String(metricsPort) } });

  it('is where the figures are, of a bot that has no other port', async () => {
    const { ada } = stage();
    await logs(ada, 'Counted');
    await ada.sees(committed);
    const figures = await figuresAt(metricsPort);
    expect(figures.get('buildlog_commits_total{repository="acme/journal@main"}')).toBe(1);
    expect(figures.get('buildlog_ack_seconds_count{kind="submission"}')).toBe(1);
  });
});

describe('METRICS_PORT in HTTP mode', () => {
  const stage = stageForEach({ transport: 'http', environment: { METRICS_PORT: String(metricsPort) } });

  it('keeps the figures apart from the port that Slack calls', async () => {
    const { botPort } = stage().sandbox;
    expect((await figuresAt(metricsPort)).get('buildlog_store_up')).toBe(1);
    expect((await fetch(`http://127.0.0.1:${botPort}/metrics`)).status).toBe(404);
    expect((await fetch(`http://127.0.0.1:${metricsPort}/slack/events`, { method: 'POST' })).status).toBe(
      404,
    );
  });
});
