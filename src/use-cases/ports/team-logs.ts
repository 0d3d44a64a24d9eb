import type { RepositoryName } from '../../core/entry/repository-name.ts';
import type { Instant } from '../../core/time/instant.ts';

/** A team's log: a channel tied to a journal repository. */
export type TeamLog = {
  readonly team: string;
  readonly channel: string;
  /** Without `#`, as it was when it was tied; empty for a private channel, whose name is its members' alone. */
  readonly channelName: string;
  readonly repository: RepositoryName;
  readonly tiedBy: string;
  readonly tiedAt: Instant;
};

export interface TeamLogs {
  find(team: string, channel: string): Promise<TeamLog | null>;
  /** Of every channel of this workspace, by channel name. */
  list(team: string): Promise<readonly TeamLog[]>;
  /** Ties a channel; one that was tied before goes to the new repository. */
  tie(log: TeamLog): Promise<void>;
  untie(team: string, channel: string): Promise<void>;
  /**
   * The repositories that any channel of any workspace is or was tied to: what waits for one keeps waiting for it when
   * its channel goes elsewhere, and never lands where others read it.
   */
  repositories(): Promise<readonly RepositoryName[]>;
}
