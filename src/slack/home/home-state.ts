import type { RepositoryName } from '../../core/entry/repository-name.ts';
import type { Instant } from '../../core/time/instant.ts';
import type { LocalDate } from '../../core/time/local-date.ts';
import type { Recent } from '../../use-cases/list-recent.ts';

/** What App Home shows. */
export type HomeState = {
  readonly today: LocalDate;
  readonly now: Instant;
  readonly zone: string;
  /** Where entries can go, the configured one first. */
  readonly repositories: readonly RepositoryName[];
  readonly githubLogin: string | null;
  readonly recent: Recent;
};
