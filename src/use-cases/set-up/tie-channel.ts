import type { RepositoryName } from '../../core/entry/repository-name.ts';
import type { PersonKey, SeenChannel } from '../ports.ts';
import type { SetUpSurroundings } from './set-up-surroundings.ts';

/**
 * Ties the channel, and returns what it was tied to before, if to anything. Who tied it, and when, stays as it was where
 * the channel is tied there already.
 */
export async function tieChannel(
  { teamLogs, clock }: Pick<SetUpSurroundings, 'teamLogs' | 'clock'>,
  { team, user }: PersonKey,
  channel: SeenChannel,
  repository: RepositoryName,
): Promise<RepositoryName | null> {
  const log = await teamLogs.find(team, channel.id);
  const channelName = channel.isPrivate ? '' : channel.name;
  if (log?.repository === repository) {
    if (log.channelName !== channelName) await teamLogs.tie({ ...log, channelName });
    return repository;
  }
  const tie = { tiedBy: user, tiedAt: clock.now() };
  await teamLogs.tie({ team, channel: channel.id, channelName, repository, ...tie });
  return log?.repository ?? null;
}
