import { describe, expect, it } from 'vitest';
import { createAlarm } from '../../../src/use-cases/alerts/create-alarm.ts';
import { createAlertDelivery } from '../../../src/use-cases/alerts/deliver-alerts.ts';
import type { AlertMessenger, AlertSubject, AlertTold } from '../../../src/use-cases/ports.ts';
import { openTestStore } from '../../store/open-test-store.ts';
import { at, batchId, home, landed, noDraft, submission } from '../../store/sample.ts';
import { quietLog } from '../../support/quiet-log.ts';
import { setClock } from '../../support/set-clock.ts';

const SECOND = 1_000;
const MINUTE = 60_000;
const archived: AlertSubject = { type: 'trouble', kind: 'archived', detail: 'the repository is archived' };

type Said = { readonly user: string; readonly told: AlertTold; readonly ts: string };

/** Slack, which refuses the first `failures` calls; `gone` are not there, and `U9` owns the workspace. */
function playedMessenger({ failures = 0, gone = [] as readonly string[] } = {}) {
  const said: Said[] = [];
  let tries = 0;
  const messenger: AlertMessenger = {
    async show(user, told, known) {
      tries += 1;
      if (tries <= failures) throw new Error('ratelimited');
      if (gone.includes(user)) return { type: 'nobody-there' };
      const ts = known?.ts ?? `${said.length + 1}.0`;
      said.push({ user, told, ts });
      return { type: 'shown', channel: `D${user}`, ts };
    },
    primaryOwner: async () => 'U9',
  };
  return { messenger, said };
}

async function start(
  options: Parameters<typeof playedMessenger>[0] & { readonly tiedBy?: readonly string[] } = {},
) {
  const clock = setClock('2026-11-20T16:30:00Z');
  const log = quietLog();
  const { alerts, outbox, teamLogs } = await openTestStore();
  for (const [index, tiedBy] of (options.tiedBy ?? ['U1']).entries()) {
    const channel = `C${index}`;
    await teamLogs.tie({
      ...{ team: 'T1', channel, channelName: channel, repository: home, tiedBy },
      tiedAt: at(0),
    });
  }
  const { messenger, said } = playedMessenger(options);
  let references = 0;
  const newReference = () => {
    references += 1;
    return `REF${references}`;
  };
  const alarm = createAlarm({ ...{ alerts, outbox, clock, log, newReference }, onNews: () => {} });
  const around = { alerts, messenger, clock, log };
  return { clock, log, alerts, outbox, alarm, said, around, deliver: createAlertDelivery(around) };
}

describe('an alert is told', () => {
  it('to each owner once, however often it is raised, with the reference of its log line', async () => {
    const { alarm, deliver, said, log } = await start({ tiedBy: ['U1', 'U2'] });
    await alarm.raise(home, archived);
    await deliver();
    await alarm.raise(home, archived);
    await deliver();
    expect(said.map(({ user, told }) => [user, told.reader, told.isOver])).toEqual([
      ['U1', 'tied-it', false],
      ['U2', 'tied-it', false],
    ]);
    expect(log.lines).toMatchObject([
      {
        level: 'warn',
        message: 'alert: a person has to mend this',
        fields: { repository: 'acme/journal', subject: 'trouble', kind: 'archived', reference: 'REF1' },
      },
    ]);
    expect(said[0]?.told.alert.reference).toBe('REF1');
  });

  it("to the workspace's primary owner where nobody has tied a channel", async () => {
    const { alarm, deliver, said } = await start({ tiedBy: [] });
    await alarm.raise(home, archived);
    await deliver();
    expect(said.map(({ user, told }) => [user, told.reader])).toEqual([['U9', 'owns-workspace']]);
  });

  it('to the primary owner where those who tied it have left', async () => {
    const { alarm, deliver, said } = await start({ gone: ['U1'] });
    await alarm.raise(home, archived);
    await deliver();
    expect(said.map(({ user }) => user)).toEqual(['U9']);
  });

  it('to nobody where nobody is there: operators hear it', async () => {
    const { alarm, deliver, said, log } = await start({ gone: ['U1', 'U9'] });
    await alarm.raise(home, archived);
    await deliver();
    expect(said).toEqual([]);
    expect(log.lines.at(-1)).toMatchObject({
      level: 'error',
      message: 'nobody is there to be told of an alert',
      fields: { reference: 'REF1' },
    });
  });

  it('again after 15 s, 30 s, 60 s where Slack refuses, and by another process as well', async () => {
    const { alarm, deliver, said, clock, around } = await start({ failures: 3 });
    await alarm.raise(home, archived);
    for (const wait of [15, 30, 60]) {
      expect((await deliver()) - clock.now()).toBe(wait * SECOND);
      clock.moveBy(wait * SECOND);
    }
    expect(said).toEqual([]);
    await createAlertDelivery(around)();
    await deliver();
    expect(said).toHaveLength(1);
  });

  it('by one of two processes', async () => {
    const { alarm, deliver, said, around } = await start({ tiedBy: ['U1', 'U2'] });
    await alarm.raise(home, archived);
    await Promise.all([deliver(), createAlertDelivery(around)()]);
    expect(said.map(({ user }) => user)).toEqual(['U1', 'U2']);
  });
});

describe('the message of an alert', () => {
  it('counts what waits, and is brought up to date while that grows', async () => {
    const { alarm, deliver, said, clock, outbox } = await start();
    const add = (name: string) => outbox.add(submission(name, { submittedAt: clock.now() }), noDraft);
    await add('one');
    clock.moveBy(MINUTE);
    await alarm.raise(home, archived);
    await deliver();
    await add('two');
    clock.moveBy(10 * MINUTE);
    await deliver();
    clock.moveBy(10 * MINUTE);
    await deliver();
    expect(said.map(({ told, ts }) => [told.progress.waiting, ts])).toEqual([
      [1, '1.0'],
      [2, '1.0'],
    ]);
  });

  it('says in the end that it is over and how much has landed, until all has', async () => {
    const { alarm, deliver, said, clock, outbox } = await start();
    const lease = await outbox.lease(home, 'me', clock.now(), 60 * MINUTE);
    if (lease === null) throw new Error('no lease');
    for (const name of ['one', 'two']) {
      await outbox.add(submission(name, { submittedAt: clock.now() }), noDraft);
    }
    await alarm.raise(home, archived);
    await deliver();
    clock.moveBy(MINUTE);
    await outbox.claim(lease, 1, batchId('b1'));
    await outbox.settle(lease, batchId('b1'), [landed('one')]);
    await alarm.over(home, ['trouble']);
    expect((await deliver()) - clock.now()).toBe(30 * SECOND);
    await outbox.claim(lease, 1, batchId('b2'));
    await outbox.settle(lease, batchId('b2'), [landed('two')]);
    for (let round = 0; round < 3; round += 1) {
      clock.moveBy(30 * SECOND);
      await deliver();
    }
    expect(said.map(({ told: { isOver, progress }, ts }) => [isOver, progress, ts])).toEqual([
      [false, { waiting: 2, landed: 0, proposed: 0 }, '1.0'],
      [true, { waiting: 1, landed: 1, proposed: 0 }, '1.0'],
      [true, { waiting: 0, landed: 2, proposed: 0 }, '1.0'],
    ]);
  });

  it('is none where it was over before anybody was told', async () => {
    const { alarm, deliver, said } = await start();
    await alarm.raise(home, archived);
    await alarm.over(home, ['trouble']);
    await deliver();
    expect(said).toEqual([]);
  });

  it('is a new one when the same happens again', async () => {
    const { alarm, deliver, said } = await start();
    for (let times = 0; times < 2; times += 1) {
      await alarm.raise(home, archived);
      await deliver();
      await alarm.over(home, ['trouble']);
      await deliver();
    }
    expect(said.map(({ told, ts }) => [told.isOver, told.alert.reference, ts])).toEqual([
      [false, 'REF1', '1.0'],
      [true, 'REF1', '1.0'],
      [false, 'REF2', '3.0'],
      [true, 'REF2', '3.0'],
    ]);
  });
});

it('an alarm that cannot be kept is logged and keeps nobody from their work', async () => {
  const { alarm, alerts, log } = await start();
  const refuses = { ...alerts, open: () => Promise.reject(new Error('disk full')) };
  const broken = createAlarm({
    alerts: refuses,
    outbox: (await openTestStore()).outbox,
    clock: setClock('2026-11-20T16:30:00Z'),
    log,
    newReference: () => 'REF',
    onNews: () => {},
  });
  await broken.raise(home, { type: 'bad-settings', line: 3, problem: 'secret words of the file' });
  expect(log.lines).toMatchObject([
    { level: 'error', message: 'an alert could not be kept', fields: { reference: 'REF', line: 3 } },
  ]);
  expect(JSON.stringify(log.lines)).not.toContain('secret words');
  await alarm.over(home, ['bad-settings']);
});
