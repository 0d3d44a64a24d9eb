import { distance } from 'fastest-levenshtein';
import { plainText } from '../same/plain-text.ts';
import { readWords } from '../same/read-words.ts';
import { NOT } from '../same/yes-and-no.ts';
import type { FoundLesson, ToldLesson } from './digest.ts';

/** An edit changes less of a lesson than this; what changes more is another lesson. */
const LARGEST_EDIT = 0.4;

/**
 * The lessons that no digest has told. A lesson stays told when its file is edited or moved: one that a file no longer
 * holds goes on in a like one there, and one whose file is gone, in the same words of the same day and author.
 */
export function leaveOutTold(
  found: readonly FoundLesson[],
  told: readonly ToldLesson[],
): readonly FoundLesson[] {
  const stillThere = new Set(found.map(keyOf));
  const paths = new Set(found.map(({ path }) => path));
  const tellings = new Set(told.map(keyOf));
  const lost = told.filter((lesson) => !stillThere.has(keyOf(lesson)));
  const edited = Map.groupBy(lost, ({ path }) => path);
  const moved = Map.groupBy(
    lost.filter(({ path }) => !paths.has(path)),
    movingKeyOf,
  );
  return found.filter((lesson) => {
    if (tellings.has(keyOf(lesson))) return false;
    return !(
      takeFirst(edited.get(lesson.path), (before) => isEditOf(before.text, lesson.text)) ||
      takeFirst(moved.get(movingKeyOf(lesson)), () => true)
    );
  });
}

function keyOf({ path, text }: ToldLesson): string {
  return `${path}\n${text}`;
}

function movingKeyOf({ date, author, text }: ToldLesson): string {
  return `${date}\n${author}\n${plainText(text)}`;
}

/** A lesson turned into its opposite is news, however few letters it takes. */
function isEditOf(before: string, after: string): boolean {
  const denials = (text: string) => readWords(text).words.filter((word) => word === NOT).length;
  const changed = distance(before, after) / Math.max(before.length, after.length, 1);
  return changed <= LARGEST_EDIT && denials(before) === denials(after);
}

/** Takes one out, so that it does not stand for a second; whether there was one. */
function takeFirst<Item>(items: Item[] | undefined, suits: (item: Item) => boolean): boolean {
  const index = items?.findIndex(suits) ?? -1;
  if (index >= 0) items?.splice(index, 1);
  return index >= 0;
}
