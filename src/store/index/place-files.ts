import type { Kysely } from 'kysely';
import type { RepositoryName } from '../../core/entry/repository-name.ts';
import { lessonKey } from '../../core/index/lesson-key.ts';
import type { FileToIndex } from '../../use-cases/ports.ts';
import type { Tables } from '../tables.ts';
import { inPortions } from './in-portions.ts';
import { UNREADABLE } from './known-blobs.ts';
import { unplaceLessons } from './unplace-lessons.ts';

/** Files, what they say, and where their lessons stand. */
export async function placeFiles(
  db: Kysely<Tables>,
  repository: RepositoryName,
  files: readonly FileToIndex[],
  reader: number,
): Promise<void> {
  if (files.length === 0) return;
  await keepFacts(db, files, reader);
  await keepEntries(db, repository, files);
  await unplaceLessons(
    db,
    repository,
    files.map(({ path }) => path),
  );
  await inPortions(lessonsIn(repository, files), (some) => keepLessons(db, repository, some));
}

async function keepFacts(db: Kysely<Tables>, files: readonly FileToIndex[], reader: number): Promise<void> {
  const rows = files.flatMap(({ oid, facts }) =>
    facts === null ? [] : [{ oid, kind: facts.kind, reader, facts: JSON.stringify(facts) }],
  );
  const once = new Map(rows.map((row) => [`${row.oid} ${row.kind}`, row]));
  // In one order, so that two that keep the same ones do not wait for each other.
  const inOrder = [...once.values()].toSorted((a, b) => (a.oid < b.oid ? -1 : 1));
  await inPortions(inOrder, (some) =>
    db
      .insertInto('indexed_blobs')
      .values(some)
      .onConflict((conflict) =>
        conflict
          .columns(['oid', 'kind'])
          .doUpdateSet((eb) => ({ reader: eb.ref('excluded.reader'), facts: eb.ref('excluded.facts') })),
      )
      .execute(),
  );
}

async function keepEntries(
  db: Kysely<Tables>,
  repository: RepositoryName,
  files: readonly FileToIndex[],
): Promise<void> {
  const rows = files.map(({ path, oid, date, title, author, facts }) => ({
    ...{ repository, path, oid, date },
    kind: facts?.kind ?? UNREADABLE,
    title: JSON.stringify(title),
    author: JSON.stringify(author),
  }));
  await inPortions(rows, (some) =>
    db
      .insertInto('indexed_entries')
      .values(some)
      .onConflict((conflict) =>
        conflict.columns(['repository', 'path']).doUpdateSet((eb) => ({
          oid: eb.ref('excluded.oid'),
          kind: eb.ref('excluded.kind'),
          date: eb.ref('excluded.date'),
          title: eb.ref('excluded.title'),
          author: eb.ref('excluded.author'),
        })),
      )
      .execute(),
  );
}

type LessonRow = Tables['indexed_lessons'];

function lessonsIn(repository: RepositoryName, files: readonly FileToIndex[]): readonly LessonRow[] {
  const rows = files.flatMap(({ path, facts, firstSeen }) =>
    (facts?.lessons ?? []).map(({ category, text, line }) => ({
      ...{ repository, path, category, line },
      key: lessonKey(text),
      text: JSON.stringify(text),
      first_seen: firstSeen,
    })),
  );
  // What a file says twice stands where it says it first.
  const once = new Map(rows.toReversed().map((row) => [`${row.path}\n${row.category} ${row.key}`, row]));
  return [...once.values()].toReversed();
}

async function keepLessons(
  db: Kysely<Tables>,
  repository: RepositoryName,
  lessons: readonly LessonRow[],
): Promise<void> {
  const before = await readLostPlaces(db, repository, lessons);
  const rows = lessons.map((lesson) => ({
    ...lesson,
    first_seen: before.get(`${lesson.category} ${lesson.key}`) ?? lesson.first_seen,
  }));
  await db
    .insertInto('indexed_lessons')
    .values(rows)
    .onConflict((conflict) =>
      conflict
        .columns(['repository', 'path', 'category', 'key'])
        .doUpdateSet((eb) => ({ text: eb.ref('excluded.text'), line: eb.ref('excluded.line') })),
    )
    .execute();
}

/** When lessons of these words that stand nowhere now were first seen: the file may have moved, or its words. */
async function readLostPlaces(
  db: Kysely<Tables>,
  repository: RepositoryName,
  lessons: readonly LessonRow[],
): Promise<ReadonlyMap<string, number>> {
  const rows = await db
    .selectFrom('indexed_lessons')
    .select((eb) => ['category', 'key', eb.fn.min('first_seen').as('first_seen')])
    .where('repository', '=', repository)
    .where('key', 'in', [...new Set(lessons.map(({ key }) => key))])
    .where('line', 'is', null)
    .groupBy(['category', 'key'])
    .execute();
  return new Map(rows.map((row) => [`${row.category} ${row.key}`, row.first_seen]));
}
