import type { RepositoryName } from '../../core/entry/repository-name.ts';
import { type Instant, instantAfter } from '../../core/time/instant.ts';
import type { JournalIndex } from '../ports.ts';
import type { WeekOfLessons } from './home-use-cases.ts';

const WEEK = 7 * 86_400_000;
const MOST_LESSONS = 6;

/** What the team of a repository learned within seven days, as of the last look at it. */
export async function lessonsOfWeek(
  index: Pick<JournalIndex, 'listLessons'>,
  repository: RepositoryName,
  now: Instant,
): Promise<WeekOfLessons> {
  const from = instantAfter(now, -WEEK);
  const lessons = await index.listLessons({ repository, from, before: instantAfter(now, 1) });
  return { newest: lessons.slice(0, MOST_LESSONS), beyond: Math.max(lessons.length - MOST_LESSONS, 0) };
}
