import { lessonCategories } from '../../entry/lesson.ts';
import { openSameLessons } from '../same/same-lessons.ts';
import type { Digest, DigestLesson, FoundLesson, ToldLesson } from './digest.ts';
import { leaveOutTold } from './leave-out-told.ts';

/** All that says one thing. */
type Meaning = { readonly told: ToldLesson[]; readonly fresh: FoundLesson[] };

/**
 * What is new among the lessons that the repository holds, given all that digests have told before. One that entries
 * have said before comes once, as said again, and waits for a new one to come with: null when nothing is new.
 */
export function composeDigest(found: readonly FoundLesson[], told: readonly ToldLesson[]): Digest | null {
  const fresh = [...leaveOutTold(found, told)].sort(inOrder);
  if (fresh.length === 0) return null;
  const meanings = gather(fresh, told);
  const newLessons = meanings.filter((meaning) => meaning.told.length === 0).length;
  if (newLessons === 0) return null;
  const lessons = meanings.map(lessonOf);
  const groups = lessonCategories.map(({ id }) => ({
    category: id,
    lessons: lessons.filter(({ lesson }) => lesson.category === id),
  }));
  return {
    groups: groups.filter((group) => group.lessons.length > 0),
    tells: fresh,
    newLessons,
    entries: new Set(fresh.map(({ path }) => path)).size,
  };
}

/** The meanings of fresh lessons, in the order of these. */
function gather(fresh: readonly FoundLesson[], told: readonly ToldLesson[]): readonly Meaning[] {
  const known = openSameLessons<Meaning>();
  for (const lesson of [...told].sort(inOrder)) meaningIn(known, lesson.text).told.push(lesson);
  const meanings = new Set<Meaning>();
  for (const lesson of fresh) {
    const meaning = meaningIn(known, lesson.text);
    meaning.fresh.push(lesson);
    meanings.add(meaning);
  }
  return [...meanings];
}

function meaningIn(known: ReturnType<typeof openSameLessons<Meaning>>, text: string): Meaning {
  const found = known.find(text);
  if (found !== null) return found;
  const meaning: Meaning = { told: [], fresh: [] };
  known.add(text, meaning);
  return meaning;
}

function lessonOf({ told, fresh }: Meaning): DigestLesson {
  const [lesson] = fresh;
  if (lesson === undefined) throw new Error('a meaning without a fresh lesson');
  const all = [...told, ...fresh].sort(inOrder);
  const times = new Set(all.map(({ path }) => path)).size;
  return times === 1 ? { kind: 'new', lesson } : { kind: 'again', lesson, times, first: all[0] ?? lesson };
}

/** By day, then by file; lessons of one file keep their order. */
function inOrder(one: ToldLesson, other: ToldLesson): number {
  return compare(one.date, other.date) || compare(one.path, other.path);
}

function compare(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}
