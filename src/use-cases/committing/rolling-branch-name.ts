import type { TeamSettings } from '../../core/team-settings/team-settings.ts';
import type { Instant } from '../../core/time/instant.ts';
import { isoWeekOf } from '../../core/time/iso-week.ts';
import { localDateAt } from '../../core/time/local-date.ts';
import { toBranchName } from '../ids.ts';
import type { BranchName } from '../ports.ts';

/** The first rolling branch of the team's day or week: `buildlog/2026-11-20`, `buildlog/2026-W47`. */
export function rollingBranchAt(instant: Instant, { zone, commits }: TeamSettings): BranchName {
  const day = localDateAt(instant, zone);
  return toBranchName(`buildlog/${commits.every === 'day' ? day : isoWeekOf(day)}`);
}

/** A later one of the same day or week, from 2. */
export function laterBranch(first: BranchName, number: number): BranchName {
  return toBranchName(`${first}-${number}`);
}

const shape = /^buildlog\/(\d{4}-(?:W\d{2}|\d{2}-\d{2}))(?:-(\d+))?$/;

/** Which of its day or week it is, from 1. */
export function partOf(branch: BranchName): number {
  return Number(shape.exec(branch)?.[2] ?? 1);
}

/** The day or week in words, `week 2026-W47, part 2` for the second of its week. */
export function periodOf(branch: BranchName): string {
  const [, period = branch, part] = shape.exec(branch) ?? [];
  const words = period.includes('W') ? `week ${period}` : period;
  return part === undefined ? words : `${words}, part ${part}`;
}
