import type { RepositoryName } from '../../core/entry/repository-name.ts';
import type { TeamLogs } from '../ports.ts';

/** A journal repository that people of a workspace write to. */
export type EntriesPlace = {
  readonly repository: RepositoryName;
  /** Its public channels, without `#`. */
  readonly channels: readonly string[];
  /**
   * Whether everybody may hear of it: the configured one, and those with a public channel. The log of a private channel
   * is chosen by typing the command there.
   */
  readonly isOffered: boolean;
};

/** Where entries go: what is asked before a form opens, so local reads only. */
export type WhereEntriesGo = {
  /** The repository of this channel's log; the configured one for a channel without, and where there is no channel. */
  readonly repositoryFor: (team: string, channel: string | null) => Promise<RepositoryName>;
  /** Every repository that people of this workspace may write to, the configured one first. */
  readonly places: (team: string) => Promise<readonly EntriesPlace[]>;
};

/** Reads the team's logs each time: they change in another window, or in another process. */
export function whereEntriesGo(logs: TeamLogs, home: RepositoryName): WhereEntriesGo {
  return {
    async repositoryFor(team, channel) {
      const log = channel === null ? null : await logs.find(team, channel);
      return log?.repository ?? home;
    },
    async places(team) {
      const tied = await logs.list(team);
      const names = [...new Set([home, ...tied.map(({ repository }) => repository)])];
      return names.map((repository) => {
        const channels = tied
          .filter((log) => log.repository === repository)
          .map(({ channelName }) => channelName)
          .filter((channelName) => channelName !== '');
        return { repository, channels, isOffered: repository === home || channels.length > 0 };
      });
    },
  };
}
