import { describe, expect, it } from 'vitest';
import type { TeamLog } from '../../src/use-cases/ports.ts';
import { openTestStore } from './open-test-store.ts';
import { at, home, repository } from './sample.ts';

function logOf(channel: string, some: Partial<TeamLog> = {}): TeamLog {
  return {
    team: 'T1',
    channel,
    channelName: `name-of-${channel}`,
    repository: home,
    tiedBy: 'U1',
    tiedAt: at(1_000),
    ...some,
  };
}

describe("teams' logs", () => {
  it('are found by their channel', async () => {
    const { teamLogs } = await openTestStore();
    await teamLogs.tie(logOf('C1'));
    expect(await teamLogs.find('T1', 'C1')).toEqual(logOf('C1'));
    expect(await teamLogs.find('T2', 'C1')).toBeNull();
    expect(await teamLogs.find('T1', 'C2')).toBeNull();
  });

  it('go to the repository that their channel was tied to last', async () => {
    const { teamLogs } = await openTestStore();
    await teamLogs.tie(logOf('C1'));
    const later = logOf('C1', {
      channelName: 'renamed',
      repository: repository('acme/notes@main'),
      tiedBy: 'U2',
      tiedAt: at(2_000),
    });
    await teamLogs.tie(later);
    expect(await teamLogs.list('T1')).toEqual([later]);
  });

  it('are listed by channel name, of one workspace only', async () => {
    const { teamLogs } = await openTestStore();
    await teamLogs.tie(logOf('C1', { channelName: 'web' }));
    await teamLogs.tie(logOf('C2', { channelName: 'api' }));
    await teamLogs.tie(logOf('C3', { team: 'T2' }));
    expect((await teamLogs.list('T1')).map(({ channelName }) => channelName)).toEqual(['api', 'web']);
  });

  it('are gone when their channel is untied', async () => {
    const { teamLogs } = await openTestStore();
    await teamLogs.tie(logOf('C1'));
    await teamLogs.tie(logOf('C2'));
    await teamLogs.untie('T1', 'C1');
    expect(await teamLogs.find('T1', 'C1')).toBeNull();
    expect(await teamLogs.find('T1', 'C2')).not.toBeNull();
  });

  it('name each repository once, of all workspaces', async () => {
    const { teamLogs } = await openTestStore();
    expect(await teamLogs.repositories()).toEqual([]);
    await teamLogs.tie(logOf('C1'));
    await teamLogs.tie(logOf('C2'));
    await teamLogs.tie(logOf('C3', { team: 'T2', repository: repository('acme/api') }));
    expect(await teamLogs.repositories()).toEqual(['acme/api', 'acme/journal']);
  });

  it('name a repository for good, so that what waits for it is not sent elsewhere after an untie', async () => {
    const { teamLogs } = await openTestStore();
    await teamLogs.tie(logOf('C1', { repository: repository('acme/private') }));
    await teamLogs.untie('T1', 'C1');
    await teamLogs.tie(logOf('C1'));
    expect(await teamLogs.repositories()).toEqual(['acme/journal', 'acme/private']);
  });
});
