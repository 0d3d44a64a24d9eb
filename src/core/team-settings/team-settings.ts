import type { ReminderSettings } from '../reminder/reminder-settings.ts';
import type { LocalDate } from '../time/local-date.ts';
import type { TimeZone } from '../time/time-zone.ts';

/** How entries reach the journal's branch. */
export type CommitSettings = {
  /** `allowed`: straight where the branch takes it, else by pull request. */
  readonly way: 'allowed' | 'pull-request';
  /** How long one pull request gathers entries. */
  readonly every: 'day' | 'week';
  /** `when-allowed`: as soon as nothing stands in the way; `by-hand`: by a person. */
  readonly merge: 'when-allowed' | 'by-hand';
};

/** What a team has settled in the `buildlog.yml` of its journal repository. */
export type TeamSettings = {
  /** Where the team's own days begin and end; UTC where it does not say. */
  readonly zone: TimeZone;
  readonly commits: CommitSettings;
  /** What counts for whoever says nothing themselves; off where the team does not want any. */
  readonly reminders: ReminderSettings;
  /** Days on which nobody is reminded, in their order. */
  readonly holidays: readonly LocalDate[];
};
