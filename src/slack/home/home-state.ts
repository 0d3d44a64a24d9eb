import type { RepositoryName } from '../../core/entry/repository-name.ts';
import type { Instant } from '../../core/time/instant.ts';
import type { LocalDate } from '../../core/time/local-date.ts';
import type { TimeZone } from '../../core/time/time-zone.ts';
import type { HomeOutlook } from '../../use-cases/home/home-use-cases.ts';
import type { Recent } from '../../use-cases/list-recent.ts';

/** What App Home shows. */
export type HomeState = {
  readonly today: LocalDate;
  readonly now: Instant;
  readonly zone: TimeZone;
  /** Where entries can go, the configured one first. */
  readonly repositories: readonly RepositoryName[];
  readonly githubLogin: string | null;
  readonly recent: Recent;
  readonly outlook: HomeOutlook;
};
