import type { BuildJournalAnswers, JournalRow } from '../../core/entry/build-journal.ts';
import type { RepositoryName } from '../../core/entry/repository-name.ts';
import type { RowId } from '../../core/entry/row-id.ts';
import type { LocalDate } from '../../core/time/local-date.ts';
import type { Upload } from '../ports.ts';
import type { JournalMarks } from './journal-marks.ts';

/** The questions of a journal that hold rows, with the rows they hold. */
export type JournalRowLists = Pick<
  BuildJournalAnswers,
  'components' | 'phases' | 'tests' | 'samples' | 'costs'
>;
export type JournalRowListId = keyof JournalRowLists;

/** The answers that are no rows. */
export type JournalPlainAnswers = Omit<BuildJournalAnswers, JournalRowListId | 'screenshots'>;

/** One row of one list, of a kind that fits the list. */
export type JournalRowOf =
  | { readonly list: 'components'; readonly row: JournalRow<'component'> }
  | { readonly list: 'phases'; readonly row: JournalRow<'phase'> }
  | { readonly list: 'tests'; readonly row: JournalRow<'test'> }
  | { readonly list: 'samples'; readonly row: JournalRow<'sample'> }
  | { readonly list: 'costs'; readonly row: JournalRow<'cost'> };

/**
 * What one view of the form changes in its draft. `opened` says what the view was opened with, so that what another
 * window has changed meanwhile is neither lost nor overwritten unseen.
 */
export type JournalPatch =
  /** A date is taken only while the journal is not in the repository: its path has it. */
  | {
      readonly type: 'answers';
      readonly answers: Partial<JournalPlainAnswers>;
      readonly opened: JournalMarks;
      readonly date?: LocalDate;
    }
  /** A row that is new, or one that another window has removed meanwhile, comes last. */
  | ({ readonly type: 'row'; readonly opened: JournalMarks } & JournalRowOf)
  | { readonly type: 'remove-row'; readonly list: JournalRowListId | 'screenshots'; readonly row: RowId }
  | {
      readonly type: 'move-row';
      readonly list: JournalRowListId | 'screenshots';
      readonly row: RowId;
      readonly to: 'up' | 'down';
    }
  /** By the row of the screenshot; `opened` has a mark for each. */
  | {
      readonly type: 'captions';
      readonly captions: Readonly<Record<string, string>>;
      readonly opened: JournalMarks;
    }
  | { readonly type: 'add-uploads'; readonly uploads: readonly Upload[] }
  | { readonly type: 'drop-upload'; readonly upload: RowId }
  /** Likely secrets that the author has seen and says are none. */
  | { readonly type: 'allow'; readonly keys: readonly string[] }
  /** Only while the journal is not in the repository. */
  | { readonly type: 'move-to'; readonly repository: RepositoryName };
