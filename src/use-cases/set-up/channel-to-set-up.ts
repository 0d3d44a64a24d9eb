import type { RepositoryName } from '../../core/entry/repository-name.ts';
import type { PersonKey, SeenChannel, TeamLog } from '../ports.ts';
import type { SetUpSurroundings } from './set-up-surroundings.ts';

export type ChannelToSetUp =
  | {
      readonly type: 'open';
      readonly channel: SeenChannel;
      /** Null where the channel has no log of its own. */
      readonly log: TeamLog | null;
      /** Where its entries go now. */
      readonly current: RepositoryName;
    }
  | SetUpRefused;

export type SetUpRefused =
  | { readonly type: 'direct' }
  | { readonly type: 'hidden' }
  | { readonly type: 'not-allowed'; readonly channel: SeenChannel };

/**
 * Looks whether this person may say where a channel's words go: an admin of the workspace, or whoever created the
 * channel; a guest never.
 */
export async function channelToSetUp(
  around: Pick<SetUpSurroundings, 'workspace' | 'teamLogs' | 'repositories'>,
  { team, user }: PersonKey,
  id: string,
): Promise<ChannelToSetUp> {
  const [look, standing, log] = await Promise.all([
    around.workspace.look(id),
    around.workspace.standing(user),
    around.teamLogs.find(team, id),
  ]);
  if (look.type !== 'channel') return look;
  const { channel } = look;
  const may = standing === 'admin' || (standing === 'member' && channel.creator === user);
  if (!may) return { type: 'not-allowed', channel };
  return { type: 'open', channel, log, current: log?.repository ?? around.repositories.home };
}
