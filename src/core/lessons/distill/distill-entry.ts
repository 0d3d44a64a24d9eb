import type { Lesson, LessonCategory } from '../../entry/lesson.ts';
import { lessonCategories } from '../../entry/lesson.ts';
import { categoryNamed } from './category-named.ts';
import { findImprovements } from './find-improvements.ts';
import { isPlaceholder } from './is-placeholder.ts';
import { readContext } from './read-context.ts';
import { scanBullets } from './scan-bullets.ts';
import { scanCategories } from './scan-categories.ts';

/** What one file yields: its title, and its lessons by category in the order of the file. */
export type DistilledEntry = { readonly context: string; readonly lessons: readonly Lesson[] };

/**
 * The lessons of a file, exactly those that the newest `distill` of the existing `buildlog` tool finds; the rules are
 * written down in docs/journal-format.md. Any line ends. Never throws.
 */
export function distillEntry(file: string): DistilledEntry {
  const text = file.includes('\r') ? file.replace(/\r\n?/g, '\n') : file;
  const context = readContext(text);
  const section = findImprovements(text);
  if (section === null) return { context, lessons: [] };
  const byCategory = new Map<LessonCategory, readonly string[]>();
  for (const block of scanCategories(text, section)) {
    const category = categoryNamed(block.name);
    if (category === null) continue;
    const bullets = [...scanBullets(text, block)].map((bullet) => bullet.text);
    // A category that comes again replaces what it said before.
    byCategory.set(
      category,
      bullets.filter((bullet) => bullet !== '' && !isPlaceholder(bullet)),
    );
  }
  const lessons = lessonCategories.flatMap(({ id }) =>
    (byCategory.get(id) ?? []).map((lesson) => ({ category: id, text: lesson })),
  );
  return { context, lessons };
}
