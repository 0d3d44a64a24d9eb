import { describe, expect, it } from 'vitest';
import { blobOidOf } from '../../../src/core/entry/blob-oid.ts';
import { defaultTeamSettings } from '../../../src/core/team-settings/default-team-settings.ts';
import type { AlertSubject, ReadResult } from '../../../src/use-cases/ports.ts';
import { followTeamSettings } from '../../../src/use-cases/team-settings/follow-team-settings.ts';
import { openTestStore } from '../../store/open-test-store.ts';
import { home, path, repository, trouble } from '../../store/sample.ts';
import { onlyRepository } from '../../support/only-repository.ts';
import { quietLog } from '../../support/quiet-log.ts';
import { setClock } from '../../support/set-clock.ts';

const MINUTE = 60_000;
const tokyo = { ...defaultTeamSettings, zone: 'Asia/Tokyo' };
const berlin = { ...defaultTeamSettings, zone: 'Europe/Berlin' };
const absent: ReadResult = { type: 'absent' };

function file(text: string): ReadResult {
  return { type: 'file', file: { oid: blobOidOf(text), text }, url: 'https://github.example/blob/x' };
}

/** A GitHub that shows what it is told to, and an alarm that lists what it hears. */
async function start(shown: ReadResult | Promise<ReadResult>) {
  const clock = setClock('2026-11-20T16:30:00Z');
  const log = quietLog();
  const { knownSettings } = await openTestStore();
  const heard: (AlertSubject | 'over')[] = [];
  const asked: string[] = [];
  const stage = { shown };
  const around = {
    ...{ clock, log, knownSettings, folder: 'docs/buildlog' },
    repositories: onlyRepository({
      read: async (at) => {
        asked.push(at);
        return stage.shown;
      },
    }),
    alarm: {
      raise: async (_: unknown, subject: AlertSubject) => void heard.push(subject),
      over: async () => void heard.push('over'),
    },
  };
  return {
    ...{ clock, log, knownSettings, heard, asked },
    settings: followTeamSettings(around),
    /** The same after a restart, or another process over the same store. */
    anew: () => followTeamSettings(around),
    show(next: ReadResult | Promise<ReadResult>) {
      stage.shown = next;
    },
  };
}

describe("a team's settings", () => {
  it('are read from the folder of the entries', async () => {
    const { settings, asked } = await start(file('zone: Asia/Tokyo\n'));
    expect(await settings.of(home)).toEqual(tokyo);
    expect(asked).toEqual([path('docs/buildlog/buildlog.yml')]);
  });

  it('are the defaults where there is no file', async () => {
    const { settings } = await start(absent);
    expect(await settings.of(home)).toEqual(defaultTeamSettings);
  });

  it('count within five minutes of a change, for which GitHub is asked once', async () => {
    const { settings, clock, show, asked } = await start(file('zone: Asia/Tokyo\n'));
    await settings.of(home);
    show(file('zone: Europe/Berlin\n'));
    clock.moveBy(5 * MINUTE - 1);
    expect(await settings.of(home)).toEqual(tokyo);
    expect(asked).toHaveLength(1);
    clock.moveBy(1);
    expect(await settings.of(home)).toEqual(berlin);
    expect(asked).toHaveLength(2);
  });

  it('are the defaults again when the file is removed', async () => {
    const { settings, clock, show, anew } = await start(file('zone: Asia/Tokyo\n'));
    await settings.of(home);
    show(absent);
    clock.moveBy(5 * MINUTE);
    expect(await settings.of(home)).toEqual(defaultTeamSettings);
    show({ type: 'trouble', trouble: trouble('unreachable', 0) });
    expect(await anew().of(home)).toEqual(defaultTeamSettings);
  });

  it('are read once for all that ask at the same time, and for each repository by itself', async () => {
    const { settings, asked } = await start(file('zone: Asia/Tokyo\n'));
    await Promise.all([settings.of(home), settings.of(home), settings.of(home)]);
    expect(asked).toHaveLength(1);
    await settings.of(repository('acme/api'));
    expect(asked).toHaveLength(2);
  });
});

describe('while GitHub does not answer', () => {
  it('nobody waits longer than two seconds, and what was known counts until it does', async () => {
    const { settings, clock, show } = await start(file('zone: Asia/Tokyo\n'));
    await settings.of(home);
    const answer = Promise.withResolvers<ReadResult>();
    show(answer.promise);
    clock.moveBy(5 * MINUTE);
    const asking = settings.of(home);
    await untilWaiting(clock);
    clock.moveBy(2_000);
    expect(await asking).toEqual(tokyo);
    // The two seconds are over: the next one does not wait for the same look again.
    expect(await settings.of(home)).toEqual(tokyo);
    answer.resolve(file('zone: Europe/Berlin\n'));
    await expect.poll(() => settings.of(home)).toEqual(berlin);
  });

  it('the first who asks gets the defaults after two seconds where nothing was ever read', async () => {
    const { settings, clock } = await start(new Promise(() => {}));
    const asking = settings.of(home);
    await untilWaiting(clock);
    clock.moveBy(2_000);
    expect(await asking).toEqual(defaultTeamSettings);
  });

  it('whoever cannot wait gets what is known, and finds later what they have had asked for', async () => {
    const answer = Promise.withResolvers<ReadResult>();
    const { settings, asked } = await start(answer.promise);
    expect(await settings.atOnce(home)).toEqual(defaultTeamSettings);
    expect(asked).toHaveLength(1);
    answer.resolve(file('zone: Asia/Tokyo\n'));
    await expect.poll(() => settings.atOnce(home)).toEqual(tokyo);
    expect(asked).toHaveLength(1);
  });

  it('leaves nothing to be woken when the answer was in time', async () => {
    const { settings, clock } = await start(absent);
    await settings.of(home);
    expect(clock.waiting()).toBe(0);
  });

  it('a restart still knows what was read, and asks nobody while that is fresh', async () => {
    const { settings, clock, show, anew, asked } = await start(file('zone: Asia/Tokyo\n'));
    await settings.of(home);
    clock.moveBy(4 * MINUTE);
    expect(await anew().of(home)).toEqual(tokyo);
    expect(asked).toHaveLength(1);
    show({ type: 'trouble', trouble: trouble('unreachable', 0) });
    clock.moveBy(24 * 60 * MINUTE);
    expect(await anew().of(home)).toEqual(tokyo);
    expect(asked).toHaveLength(2);
  });

  it('it is asked again after half a minute, later where it wants that, and after five minutes at the latest', async () => {
    const { settings, clock, show, asked } = await start({
      type: 'trouble',
      trouble: trouble('unreachable', 0),
    });
    await settings.of(home);
    clock.moveBy(30_000 - 1);
    await settings.of(home);
    expect(asked).toHaveLength(1);
    clock.moveBy(1);
    show({ type: 'trouble', trouble: trouble('rate-limited', clock.now() + 24 * 60 * MINUTE) });
    await settings.of(home);
    clock.moveBy(5 * MINUTE - 1);
    await settings.of(home);
    expect(asked).toHaveLength(2);
    clock.moveBy(1);
    await settings.of(home);
    expect(asked).toHaveLength(3);
  });

  it('one line of the log says so', async () => {
    const { settings, log } = await start({ type: 'trouble', trouble: trouble('unreachable', 0) });
    await settings.of(home);
    expect(log.lines).toEqual([
      {
        level: 'warn',
        message: 'team settings not read, the last good ones count',
        fields: { repository: home, kind: 'unreachable', reference: 'REF-1', detail: 'status 502' },
      },
    ]);
  });
});

describe('a buildlog.yml that is wrong', () => {
  const bad: AlertSubject = {
    type: 'bad-settings',
    line: 2,
    problem: '`commits` is straight or pull-request',
  };

  it('leaves the last good one in force, also after a restart, and is told of with its line', async () => {
    const { settings, clock, show, anew, heard } = await start(file('zone: Asia/Tokyo\n'));
    await settings.of(home);
    show(file('zone: UTC\ncommits: never\n'));
    clock.moveBy(5 * MINUTE);
    expect(await settings.of(home)).toEqual(tokyo);
    expect(await anew().of(home)).toEqual(tokyo);
    expect(heard).toEqual(['over', bad, bad]);
  });

  it('leaves the defaults in force where there was never a good one', async () => {
    const { settings, knownSettings } = await start(file('zone: UTC\ncommits: never\n'));
    expect(await settings.of(home)).toEqual(defaultTeamSettings);
    expect(await knownSettings.find(home)).toBeNull();
  });

  it('is over when it is good again, whichever process told of it', async () => {
    const { settings, clock, show, anew, heard } = await start(file('zone: UTC\ncommits: never\n'));
    await settings.of(home);
    show(file('zone: Asia/Tokyo\n'));
    clock.moveBy(5 * MINUTE);
    expect(await anew().of(home)).toEqual(tokyo);
    expect(heard).toEqual([bad, 'over']);
  });
});

describe('where the store does not answer', () => {
  it('settings are read all the same, and the log says what was not kept', async () => {
    const { log, heard } = await start(absent);
    const full = () => Promise.reject(new Error('disk full'));
    const settings = followTeamSettings({
      ...{ clock: setClock('2026-11-20T16:30:00Z'), log, folder: 'buildlog' },
      knownSettings: { find: full, keep: full },
      repositories: onlyRepository({ read: async () => file('zone: Asia/Tokyo\n') }),
      alarm: { raise: full, over: full },
    });
    expect(await settings.of(home)).toEqual(tokyo);
    expect(heard).toEqual([]);
    expect(log.lines.map(({ message }) => message)).toEqual([
      'team settings not recalled',
      'following team settings failed',
    ]);
  });
});

/** Until somebody waits for the clock: what comes before that takes a few turns of the event loop. */
async function untilWaiting(clock: { waiting(): number }): Promise<void> {
  await expect.poll(() => clock.waiting(), { interval: 1 }).toBe(1);
}
