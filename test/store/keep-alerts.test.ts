import { describe, expect, it } from 'vitest';
import type { Alert, AlertSubject, Alerts, ShownAlert } from '../../src/use-cases/ports.ts';
import { openTestStore } from './open-test-store.ts';
import { at, batchId, home, landed, noDraft, repository, submission } from './sample.ts';

const archived: AlertSubject = { type: 'trouble', kind: 'archived', detail: 'the repository is archived' };
const CLAIM = 60_000;

function alertOf(some: Partial<Alert> = {}): Alert {
  return { repository: home, subject: archived, reference: 'REF1', since: at(1_000), ...some };
}

function shownTo(user: string, some: Partial<ShownAlert> = {}): ShownAlert {
  return { user, reader: 'tied-it', channel: 'D1', ts: '1.1', isOver: false, says: 'x', ...some };
}

/** Takes the one alert that is due. */
async function claimOne(alerts: Alerts, now = at(5_000)) {
  const [kept, ...others] = await alerts.claim(now, CLAIM);
  if (kept === undefined || others.length > 0) throw new Error(`${others.length} others are due`);
  return kept;
}

describe('an alert', () => {
  it('is due once it is open, and comes back as it was', async () => {
    const { alerts } = await openTestStore();
    expect(await alerts.next()).toBeNull();
    expect(await alerts.open(alertOf())).toBe(true);
    expect(await claimOne(alerts)).toEqual({ alert: alertOf(), overAt: null, shown: [] });
  });

  it('is one however often it is opened, whatever is told of it differently', async () => {
    const { alerts } = await openTestStore();
    await alerts.open(alertOf());
    const again = { ...archived, detail: 'status 403, request 17' };
    expect(await alerts.open(alertOf({ subject: again, reference: 'REF2' }))).toBe(false);
    expect((await claimOne(alerts)).alert).toEqual(alertOf());
  });

  it('begins once where two open it at the same time', async () => {
    const { alerts } = await openTestStore();
    const opened = await Promise.all(
      ['R1', 'R2', 'R3'].map((reference) => alerts.open(alertOf({ reference }))),
    );
    expect(opened.filter((began) => began)).toHaveLength(1);
  });

  it('is another for each repository, kind and pull request', async () => {
    const { alerts } = await openTestStore();
    const closed = (number: number) =>
      ({ type: 'pull-request-closed', pullRequest: { number, url: 'u' }, entries: 2 }) as const;
    const subjects = [archived, { ...archived, kind: 'forbidden' } as const, closed(1), closed(2)];
    for (const subject of subjects) expect(await alerts.open(alertOf({ subject }))).toBe(true);
    expect(await alerts.open(alertOf({ repository: repository('acme/notes') }))).toBe(true);
    expect(await alerts.claim(at(5_000), CLAIM)).toHaveLength(5);
  });

  it('is told by one of two processes, and by the other once the first has died', async () => {
    const { alerts } = await openTestStore();
    await alerts.open(alertOf());
    const both = await Promise.all([alerts.claim(at(0), CLAIM), alerts.claim(at(0), CLAIM)]);
    expect(both.flat()).toHaveLength(1);
    expect(await alerts.next()).toBe(60_000);
    expect(await alerts.claim(at(59_999), CLAIM)).toEqual([]);
    expect(await alerts.claim(at(60_000), CLAIM)).toHaveLength(1);
  });

  it('that was told keeps its messages and is not due before it changes', async () => {
    const { alerts } = await openTestStore();
    await alerts.open(alertOf());
    await alerts.told(await claimOne(alerts), [shownTo('U1')], null);
    expect(await alerts.next()).toBeNull();
    expect(await alerts.end(home, ['trouble'], at(9_000))).toBe(true);
    expect(await claimOne(alerts, at(9_000))).toEqual({
      alert: alertOf(),
      overAt: 9_000,
      shown: [shownTo('U1')],
    });
    expect(await alerts.end(home, ['trouble'], at(9_500))).toBe(false);
  });

  it('of another type or repository goes on when one is over', async () => {
    const { alerts } = await openTestStore();
    await alerts.open(alertOf());
    expect(await alerts.end(home, ['renamed', 'bad-settings'], at(9_000))).toBe(false);
    expect(await alerts.end(repository('acme/notes'), ['trouble'], at(9_000))).toBe(false);
  });

  it('of one pull request is over by itself', async () => {
    const { alerts } = await openTestStore();
    const conflict = (number: number) =>
      ({ type: 'pull-request-conflict', pullRequest: { number, url: 'u' } }) as const;
    for (const number of [1, 11]) await alerts.open(alertOf({ subject: conflict(number) }));
    expect(await alerts.endOne(home, conflict(1), at(9_000))).toBe(true);
    expect(await alerts.endOne(home, conflict(1), at(9_000))).toBe(false);
    expect((await alerts.ongoing()).map(({ subject }) => subject)).toEqual([conflict(11)]);
  });

  it('that is over while its message is on its way is due at once again', async () => {
    const { alerts } = await openTestStore();
    await alerts.open(alertOf());
    const kept = await claimOne(alerts);
    await alerts.end(home, ['trouble'], at(9_000));
    await alerts.told(kept, [shownTo('U1')], null);
    expect(await claimOne(alerts, at(9_000))).toMatchObject({ overAt: 9_000, shown: [{ user: 'U1' }] });
  });

  it('begins anew, with messages of its own, after it was told to be over', async () => {
    const { alerts } = await openTestStore();
    await alerts.open(alertOf());
    await alerts.end(home, ['trouble'], at(9_000));
    const before = await claimOne(alerts, at(9_000));
    await alerts.told(before, [shownTo('U1', { isOver: true })], null);
    const again = alertOf({ reference: 'REF2', since: at(10_000) });
    expect(await alerts.open(again)).toBe(true);
    // Whoever still brings the old figures up to date says nothing in the new one's name.
    await alerts.told(before, [shownTo('U9')], null);
    expect(await claimOne(alerts, at(10_000))).toEqual({ alert: again, overAt: null, shown: [] });
  });

  it('goes on where nobody had heard yet that it was over', async () => {
    const { alerts } = await openTestStore();
    await alerts.open(alertOf());
    await alerts.told(await claimOne(alerts), [shownTo('U1')], null);
    await alerts.end(home, ['trouble'], at(9_000));
    expect(await alerts.open(alertOf({ reference: 'REF2' }))).toBe(false);
    expect(await alerts.next()).toBeNull();
    await alerts.end(home, ['trouble'], at(9_500));
    expect((await claimOne(alerts, at(9_500))).alert.reference).toBe('REF1');
  });

  it('of a settings file tells the newest problem in the same message', async () => {
    const { alerts } = await openTestStore();
    const bad = (line: number) => ({ type: 'bad-settings', line, problem: 'no day' }) as const;
    await alerts.open(alertOf({ subject: bad(3) }));
    await alerts.told(await claimOne(alerts), [shownTo('U1')], null);
    expect(await alerts.open(alertOf({ subject: bad(3) }))).toBe(false);
    expect(await alerts.next()).toBeNull();
    expect(await alerts.open(alertOf({ subject: bad(5) }))).toBe(false);
    expect(await claimOne(alerts)).toMatchObject({
      alert: { subject: { line: 5 } },
      shown: [{ user: 'U1' }],
    });
  });
});

describe('the owners of a repository', () => {
  it('are those who tied channels to it, each once', async () => {
    const { alerts, teamLogs } = await openTestStore();
    const tie = (channel: string, tiedBy: string, to = home) =>
      teamLogs.tie({ team: 'T1', channel, channelName: channel, repository: to, tiedBy, tiedAt: at(0) });
    await tie('C1', 'U2');
    await tie('C2', 'U1');
    await tie('C3', 'U2');
    await tie('C4', 'U3', repository('acme/notes'));
    expect(await alerts.owners(home)).toEqual(['U1', 'U2']);
    expect(await alerts.owners(repository('acme/nothing'))).toEqual([]);
  });
});

describe('what became of the entries meanwhile', () => {
  it('counts those of this repository that were submitted between the two instants', async () => {
    const { alerts, outbox } = await openTestStore();
    const lease = await outbox.lease(home, 'me', at(0), CLAIM);
    if (lease === null) throw new Error('no lease');
    const add = (name: string, submittedAt: number) =>
      outbox.add(submission(name, { submittedAt: at(submittedAt) }), noDraft);
    await add('early', 999);
    await add('one', 1_000);
    await outbox.claim(lease, 10, batchId('b1'));
    await outbox.settle(lease, batchId('b1'), [landed('early'), landed('one')]);
    await add('two', 2_000);
    await add('late', 3_001);
    expect(await alerts.progress(home, at(1_000), at(3_000))).toEqual({
      ...{ waiting: 1, landed: 1, proposed: 0 },
    });
  });
});
