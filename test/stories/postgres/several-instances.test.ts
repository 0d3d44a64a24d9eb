import { describe, expect, it } from 'vitest';
import { startsJournal, writesRequired } from '../../support/journal-form.ts';
import type { Person } from '../../support/person.ts';
import { stageForEach } from '../../support/stage.ts';
import type { Instance } from '../../support/start-instances.ts';
import { startInstances } from '../../support/start-instances.ts';

const committed = 'Your daily log is committed';
const notSaved = 'Not saved yet, and the fault is ours. Your text is still here: try again in a minute. (';

async function logs(person: Person, goal: string, day = ''): Promise<void> {
  await person.types(`/buildlog daily ${day}`.trim());
  await person.fills('Primary goal', goal);
  await person.submits();
}

/** The acknowledgements that an instance has given, by kind. */
async function acksOf({ port }: Instance, kind: string): Promise<number> {
  const figures = await (await fetch(`http://127.0.0.1:${port}/metrics`)).text();
  const [, count] =
    figures.match(new RegExp(`^buildlog_ack_seconds_count\\{kind="${kind}"\\} (\\d+)$`, 'm')) ?? [];
  return Number(count ?? 0);
}

async function ready({ port }: Instance): Promise<readonly [number, string]> {
  const answer = await fetch(`http://127.0.0.1:${port}/readyz`);
  return [answer.status, await answer.text()];
}

describe('several instances in HTTP mode', () => {
  const stage = stageForEach({ bot: false, transport: 'http' });

  async function startTwo(): Promise<readonly [Instance, Instance]> {
    const [one, two] = await startInstances(stage(), 2);
    if (one === undefined || two === undefined) throw new Error('there are two');
    return [one, two];
  }

  /** From here on the balancer knows this one only. */
  function callsGoTo({ port }: Instance): void {
    stage().sandbox.slack.callAppAt(`http://127.0.0.1:${port}/slack/events`);
  }

  it('share the steps of one journal: each is answered by the next instance', async () => {
    const { ada, journals, sandbox } = stage();
    const instances = await startInstances(stage(), 3);
    await startsJournal(ada, 'Behind a balancer');
    await ada.fills('Duration', '2 hours');
    await writesRequired(ada);
    await ada.submits();
    expect(ada.modal()).toBeNull();
    await ada.sees('Your build journal is committed');
    const texts = Object.entries(await journals());
    expect(texts.map(([path]) => path)).toEqual(['buildlog/2026-11-20-behind-a-balancer.md']);
    for (const words of ['Keep the service up', 'Token bucket', 'take(1)', 'Said what we saw'])
      expect(texts[0]?.[1]).toContain(words);
    for (const instance of instances) expect(await acksOf(instance, 'submission')).toBeGreaterThan(0);
    expect(await sandbox.github.commits(9)).toHaveLength(2);
    expect(ada.messages()).toHaveLength(1);
  });

  it('count once what Slack sends to two of them', async () => {
    const { ada, logs: committedLogs, sandbox } = stage();
    const [one, two] = await startTwo();
    await ada.types('/buildlog');
    await ada.fills('Primary goal', 'Once');
    sandbox.slack.fault({ type: 'deliver-twice', envelope: 'interactive', times: 1 });
    await ada.submits();
    await ada.sees(committed);
    await expect
      .poll(async () => [await acksOf(one, 'submission'), await acksOf(two, 'submission')])
      .toEqual([1, 1]);
    expect(Object.keys(await committedLogs())).toHaveLength(1);
    expect(await sandbox.github.commits(9)).toHaveLength(2);
    expect(ada.messages()).toHaveLength(1);
  });

  it('commit what three people submit to all of them at once, each entry once, with one receipt', async () => {
    const { ada, grace, kenji, logs: committedLogs, sandbox } = stage();
    await startInstances(stage(), 3);
    await Promise.all([ada, grace, kenji].map((person) => logs(person, `By ${person.id}`)));
    for (const person of [ada, grace, kenji]) {
      await person.sees(committed);
      expect(person.messages()).toHaveLength(1);
    }
    const texts = Object.values(await committedLogs());
    for (const person of [ada, grace, kenji])
      expect(texts.filter((text) => text.includes(`By ${person.id}`))).toHaveLength(1);
    const batches = sandbox.github.calls.filter(({ kind }) => kind === 'mutation').length;
    expect(await sandbox.github.commits(9)).toHaveLength(batches + 1);
  });

  it('go on at once with the work of one that is stopped, which brings its own commit to its end', async () => {
    const { ada, grace, logs: committedLogs, sandbox } = stage();
    const [first, second] = await startTwo();
    sandbox.github.setLatency(400);
    callsGoTo(first);
    await logs(ada, 'In flight');
    await expect.poll(() => sandbox.github.calls.length).toBeGreaterThan(0);
    callsGoTo(second);
    await logs(grace, 'Waits for the branch');
    await first.stop();
    expect(first.log.lines.map(({ message }) => message)).toEqual(['connected', 'batch settled', 'stopped']);
    await ada.sees(committed);
    sandbox.github.setLatency(0);
    // Had the lease not been given back, it would run for most of a minute.
    sandbox.clock.moveBy(5_000);
    await grace.sees(committed);
    expect(Object.keys(await committedLogs())).toHaveLength(2);
    expect(await sandbox.github.commits(9)).toHaveLength(3);
    expect([ada.messages().length, grace.messages().length]).toEqual([1, 1]);
  });

  it('serve on while one is cut off from the database: that one is not ready, says why, and takes nothing', async () => {
    const { ada, onlyLog } = stage();
    const [one, two] = await startTwo();
    await ada.types('/buildlog');
    await ada.fills('Primary goal', 'Not to be lost');
    one.network.cut();
    expect(await ready(one)).toEqual([503, 'not reachable: store\n']);
    expect(await ready(two)).toEqual([200, 'ok\n']);
    callsGoTo(one);
    await ada.submits();
    expect(ada.errors()['Primary goal'] ?? ada.modal()?.trouble).toContain(notSaved);
    expect(ada.shows('Primary goal')).toBe('Not to be lost');
    callsGoTo(two);
    await ada.submits();
    expect(ada.modal()).toBeNull();
    await ada.sees(committed);
    expect(await onlyLog()).toContain('- [ ] Primary goal: Not to be lost\n');

    one.network.mend();
    await expect.poll(() => ready(one)).toEqual([200, 'ok\n']);
    callsGoTo(one);
    await logs(ada, 'Served again', 'yesterday');
    expect(ada.modal()).toBeNull();
    await ada.until(() => ada.messages().length === 2, 'the second receipt');
  });
});

describe('several instances in Socket Mode', () => {
  const stage = stageForEach({ bot: false });

  it('have two connections each and share what Slack sends: the journal is one', async () => {
    const { ada, journals, sandbox } = stage();
    const [first] = await startInstances(stage(), 2, 'socket-mode');
    expect(sandbox.slack.connections).toBe(4);
    await startsJournal(ada, 'On four connections');
    await ada.fills('Duration', '2 hours');
    await writesRequired(ada);
    await first?.stop();
    await expect.poll(() => sandbox.slack.connections).toBe(2);
    await ada.submits();
    await ada.sees('Your build journal is committed');
    expect(Object.keys(await journals())).toEqual(['buildlog/2026-11-20-on-four-connections.md']);
    expect(ada.messages()).toHaveLength(1);
  });
});
