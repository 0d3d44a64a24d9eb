import { describe, expect, it } from 'vitest';
import type { TeamLog } from '../../../src/use-cases/ports.ts';
import { whereEntriesGo } from '../../../src/use-cases/team-logs/where-entries-go.ts';
import { openTestStore } from '../../store/open-test-store.ts';
import { at, repository } from '../../store/sample.ts';

const home = repository('acme/journal');
const platform = repository('acme/platform');

function logOf(channel: string, channelName: string, some: Partial<TeamLog> = {}): TeamLog {
  return {
    ...{ team: 'T1', channel, channelName, repository: platform, tiedBy: 'U1', tiedAt: at(0) },
    ...some,
  };
}

async function whereWith(...logs: readonly TeamLog[]) {
  const { teamLogs } = await openTestStore();
  for (const log of logs) await teamLogs.tie(log);
  return whereEntriesGo(teamLogs, home);
}

describe('where entries go', () => {
  it('is what the channel is tied to, else the configured repository', async () => {
    const { repositoryFor } = await whereWith(logOf('C1', 'platform'));
    expect(await repositoryFor('T1', 'C1')).toBe(platform);
    expect(await repositoryFor('T1', 'C2')).toBe(home);
    expect(await repositoryFor('T1', null)).toBe(home);
    expect(await repositoryFor('T2', 'C1')).toBe(home);
  });

  it('lists each repository of the workspace once, the configured one first', async () => {
    const { places } = await whereWith(
      logOf('C1', 'platform'),
      logOf('C2', 'infra'),
      logOf('C3', 'team', { repository: home }),
      logOf('C4', 'others', { team: 'T2', repository: repository('other/log') }),
    );
    expect(await places('T1')).toEqual([
      { repository: home, channels: ['team'], isOffered: true },
      { repository: platform, channels: ['infra', 'platform'], isOffered: true },
    ]);
  });

  it('offers nobody the log of a private channel, which is tied without its name', async () => {
    const { places } = await whereWith(logOf('C1', ''));
    expect(await places('T1')).toEqual([
      { repository: home, channels: [], isOffered: true },
      { repository: platform, channels: [], isOffered: false },
    ]);
  });
});
