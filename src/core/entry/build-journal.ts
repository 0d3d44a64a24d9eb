import type { LocalDate } from '../time/local-date.ts';
import type { Author } from './author.ts';
import type { BlobOid } from './blob-oid.ts';
import type {
  BuildJournalQuestion,
  JournalRowKind,
  JournalRowQuestion,
  journalRowQuestions,
} from './build-journal-questions.ts';
import type { Lesson } from './lesson.ts';
import type { Markdown } from './markdown.ts';
import type { RowId } from './row-id.ts';

type RowValueOf<Kind extends JournalRowQuestion['kind']> = Kind extends 'rich' ? Markdown : string;

/** One row of this kind: a value per question, empty where there is no answer. */
export type JournalRow<Kind extends JournalRowKind> = { readonly id: RowId } & {
  readonly [Question in (typeof journalRowQuestions)[Kind][number] as Question['id']]: RowValueOf<
    Question['kind']
  >;
};

/** A line of What's Left. */
export type Task = { readonly text: string; readonly done: boolean };

/** The formats that browsers show and that we can tell by their first bytes. */
export const pictureFormats = ['png', 'jpg', 'gif', 'webp'] as const;
export type PictureFormat = (typeof pictureFormats)[number];

/** A picture: `kept` by the bot and not yet in any file, or `linked` by one as `assets/…` or another address. */
export type Picture =
  | { readonly type: 'kept'; readonly oid: BlobOid; readonly format: PictureFormat }
  | { readonly type: 'linked'; readonly link: string };

/** The caption is also what a screen reader says. */
export type Screenshot = { readonly id: RowId; readonly caption: string; readonly picture: Picture };

type ValueOf<Question extends BuildJournalQuestion> = Question extends {
  readonly rows: infer Kind extends JournalRowKind;
}
  ? readonly JournalRow<Kind>[]
  : Question['kind'] extends 'rich'
    ? Markdown
    : Question['kind'] extends 'tasks'
      ? readonly Task[]
      : Question['kind'] extends 'lessons'
        ? readonly Lesson[]
        : Question['kind'] extends 'screenshots'
          ? readonly Screenshot[]
          : string;

/**
 * One value per question, keyed by its id; an unanswered one is empty, never missing. Lines are one line of plain text
 * in which back-ticked spans are code; `status` is one of `journalStatuses`, or what a file says there.
 */
export type BuildJournalAnswers = {
  readonly [Question in BuildJournalQuestion as Question['id']]: ValueOf<Question>;
};

/** A build journal as we keep it. */
export type BuildJournal = {
  readonly kind: 'build-journal';
  /** The author's local day; null when a file does not say. */
  readonly date: LocalDate | null;
  /** Null when the file does not say. */
  readonly author: Author | null;
  readonly answers: BuildJournalAnswers;
};
