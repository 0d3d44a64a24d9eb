import type { RepositoryName } from '../../core/entry/repository-name.ts';
import type { PersonKey, SeenChannel } from '../ports.ts';
import { channelToSetUp, type SetUpRefused } from './channel-to-set-up.ts';
import type { SetUpSurroundings } from './set-up-surroundings.ts';

export type Untied =
  | {
      readonly type: 'untied';
      readonly channel: SeenChannel;
      readonly before: RepositoryName;
      /** Where its entries go from now on. */
      readonly home: RepositoryName;
    }
  | { readonly type: 'not-tied'; readonly channel: SeenChannel; readonly home: RepositoryName }
  | SetUpRefused;

/** Takes a channel's own log away. What is in its repository stays there. */
export async function untieChannel(
  around: SetUpSurroundings,
  person: PersonKey,
  channelId: string,
): Promise<Untied> {
  const found = await channelToSetUp(around, person, channelId);
  if (found.type !== 'open') return found;
  const { channel, log } = found;
  const { home } = around.repositories;
  if (log === null) return { type: 'not-tied', channel, home };
  await around.teamLogs.untie(person.team, channelId);
  return { type: 'untied', channel, before: log.repository, home };
}
