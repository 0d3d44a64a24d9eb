import type { RepositoryName } from '../../core/entry/repository-name.ts';
import type { TeamSettings } from '../../core/team-settings/team-settings.ts';
import type { Instant } from '../../core/time/instant.ts';
import type { Text } from './submission.ts';

/** What the teams have written into the `buildlog.yml` of their repositories. */
export interface TeamSettingsSource {
  /**
   * Those of this repository, the last good ones where the file cannot be read or is wrong, else the defaults. Asks GitHub
   * at most every few minutes and never throws.
   */
  of(repository: RepositoryName): Promise<TeamSettings>;
}

/** For who cannot wait. */
export interface TeamSettingsAtOnce {
  /** As `of`, but as they are known by now: GitHub is asked behind the scenes, for the next time. */
  atOnce(repository: RepositoryName): Promise<TeamSettings>;
}

/** The last good `buildlog.yml` of a repository. */
export type KeptSettings = {
  readonly repository: RepositoryName;
  /** Null where there is none. */
  readonly file: Text | null;
  readonly readAt: Instant;
};

/** What was last read of the teams' settings, so that it counts also where GitHub does not answer. */
export interface KnownSettings {
  find(repository: RepositoryName): Promise<KeptSettings | null>;
  /** Leaves alone what was read later, by whatever process. */
  keep(kept: KeptSettings): Promise<void>;
}
