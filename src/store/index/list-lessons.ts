import type { Kysely } from 'kysely';
import type { IndexedLesson, LessonsWanted } from '../../use-cases/ports.ts';
import { indexedLessonRow } from '../rows/indexed-lesson-row.ts';
import type { Tables } from '../tables.ts';

/** The lessons that stand somewhere and were first seen in this stretch of time, newest day first. */
export async function listLessons(
  db: Kysely<Tables>,
  { repository, from, before }: LessonsWanted,
): Promise<readonly IndexedLesson[]> {
  const rows = await db
    .selectFrom('indexed_lessons as lesson')
    .innerJoin('indexed_entries as entry', (join) =>
      join.onRef('entry.repository', '=', 'lesson.repository').onRef('entry.path', '=', 'lesson.path'),
    )
    .innerJoin('indexed_repositories as place', 'place.repository', 'entry.repository')
    .select(['entry.repository', 'entry.path', 'kind', 'date', 'title', 'author', 'files_url'])
    .select(['category', 'text', 'line', 'first_seen'])
    .where('lesson.repository', '=', repository)
    .where('line', 'is not', null)
    .where('first_seen', '>=', from)
    .where('first_seen', '<', before)
    .orderBy('date', 'desc')
    .orderBy('entry.path')
    .orderBy('line')
    .execute();
  return rows.map((row) => indexedLessonRow.parse(row));
}
