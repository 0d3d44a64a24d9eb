import type { LessonCategory } from '../../core/entry/lesson.ts';
import type { Capture, Captures, KnownEntries, Person } from '../ports.ts';

export type LessonFiled =
  | { readonly type: 'filed'; readonly capture: Capture; readonly isLogged: boolean }
  /** A form has it by now, or it was taken back. */
  | { readonly type: 'too-late' };

/** Gives a captured lesson its category. */
export async function fileLesson(
  { captures, knownEntries }: { readonly captures: Captures; readonly knownEntries: KnownEntries },
  person: Person,
  number: number,
  category: LessonCategory,
): Promise<LessonFiled> {
  const wasFiled = await captures.fileLesson(person.key, number, category);
  const capture = wasFiled ? await captures.find(person.key, number) : null;
  if (capture === null) return { type: 'too-late' };
  return { type: 'filed', capture, isLogged: (await knownEntries.find(capture.key)) !== null };
}
