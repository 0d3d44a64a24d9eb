import { expect, it } from 'vitest';
import type { AlertSubject } from '../../../src/use-cases/ports.ts';
import { followTeamSettings } from '../../../src/use-cases/team-settings/follow-team-settings.ts';
import { startJournal } from '../../github/start-journal.ts';
import { openTestStore } from '../../store/open-test-store.ts';
import { quietLog } from '../../support/quiet-log.ts';
import { setClock } from '../../support/set-clock.ts';

it('what somebody pushes to buildlog.yml counts, what is wrong there is told, and what is gone is the default', async () => {
  const clock = setClock('2026-11-20T10:00:00Z');
  const { github, openAll } = await startJournal();
  const { knownSettings } = await openTestStore();
  const repositories = openAll({ clock });
  const raised: AlertSubject[] = [];
  const settings = followTeamSettings({
    ...{ repositories, knownSettings, clock, log: quietLog(), folder: 'buildlog' },
    alarm: {
      raise: async (_, subject) => void raised.push(subject),
      over: async () => undefined,
    },
  });
  const wayAfter = async (text: string | null) => {
    await github.pushByHand({ 'buildlog/buildlog.yml': text }, 'settings');
    clock.moveBy(5 * 60_000);
    return (await settings.of(repositories.home)).commits.way;
  };

  expect((await settings.of(repositories.home)).commits.way).toBe('allowed');
  expect(await wayAfter('# ours\r\ncommits: pull-request\r\n')).toBe('pull-request');
  expect(await wayAfter('# ours\ncommits: straigt\n')).toBe('pull-request');
  expect(raised).toEqual([
    { type: 'bad-settings', line: 2, problem: '`commits` is straight or pull-request' },
  ]);
  expect(await wayAfter(null)).toBe('allowed');
});
