import type { Entry } from '../../entry/entry.ts';
import type { EntryPath } from '../../entry/entry-path.ts';
import type { Lesson, LessonCategory } from '../../entry/lesson.ts';
import type { LocalDate } from '../../time/local-date.ts';

/** A lesson where it stands in the journal repository. */
export type FoundLesson = Lesson & {
  readonly kind: Entry['kind'];
  /** Null when the file does not say. */
  readonly author: string | null;
  /** The entry's title. */
  readonly title: string;
  readonly path: EntryPath;
  /** Counted from one. */
  readonly line: number;
  readonly date: LocalDate;
};

/** A lesson as it was found when a digest told it. */
export type ToldLesson = Pick<FoundLesson, 'text' | 'author' | 'title' | 'path' | 'date'>;

/** A lesson for the channel. `again`: entries have said it before, or more than one says it now. */
export type DigestLesson =
  | { readonly kind: 'new'; readonly lesson: FoundLesson }
  | {
      readonly kind: 'again';
      readonly lesson: FoundLesson;
      /** How many entries say it, this one among them. */
      readonly times: number;
      /** The earliest of them. */
      readonly first: ToldLesson;
    };

/** What a channel learns. */
export type Digest = {
  /** In the order of the file contract; no group is empty. */
  readonly groups: readonly {
    readonly category: LessonCategory;
    readonly lessons: readonly DigestLesson[];
  }[];
  /** All that is told by it, shown or counted: keep these, and none is told again. */
  readonly tells: readonly FoundLesson[];
  /** Lessons never told before, each once however many entries say it. */
  readonly newLessons: number;
  /** The entries that `tells` is from. */
  readonly entries: number;
};
