import type { BuildJournalSectionId } from '../../core/entry/build-journal-questions.ts';
import type { RepositoryName } from '../../core/entry/repository-name.ts';
import type { TypedSecret } from '../find-typed-secrets.ts';
import type { JournalDraft, JournalId, Person, Upload } from '../ports.ts';
import type { JournalPatch } from './journal-patch.ts';

/** What the bot does for someone who writes a build journal. A draft is only ever its author's. */
export type JournalUseCases = {
  /** A draft of the author's today, durable when it resolves. */
  readonly startJournal: (
    person: Person,
    start: { readonly title: string; readonly repository: RepositoryName },
  ) => Promise<JournalDraft>;
  readonly findJournal: (person: Person, journal: JournalId) => Promise<JournalDraft | null>;
  /** Newest first. */
  readonly journalDrafts: (person: Person) => Promise<readonly JournalDraft[]>;
  readonly changeJournal: (
    person: Person,
    journal: JournalId,
    patch: JournalPatch,
  ) => Promise<JournalChanged>;
  readonly discardJournal: (person: Person, journal: JournalId) => Promise<void>;
  readonly previewJournal: (person: Person, journal: JournalId) => Promise<JournalPreview | null>;
  /** Fetches the draft's waiting uploads, keeps those that are pictures, and says what became of each. */
  readonly fetchUploads: (
    person: Person,
    journal: JournalId,
    download: (upload: Upload) => Promise<Downloaded>,
  ) => Promise<UploadsFetched>;
  readonly submitJournal: (input: SubmitJournal) => Promise<SubmitJournalResult>;
};

export type JournalChanged =
  | { readonly type: 'kept'; readonly draft: JournalDraft }
  /**
   * Another window has changed the same fields since this one was opened: nothing was kept. Sent again with `opened` of
   * the draft as it is now, it is kept over them. `theirs` are the words of the other window, as plain text.
   */
  | {
      readonly type: 'clash';
      readonly draft: JournalDraft;
      readonly fields: readonly ClashingField[];
    }
  /** Submitted or discarded in another window. */
  | { readonly type: 'gone' };

export type ClashingField = { readonly id: string; readonly theirs: string };

export type JournalPreview = {
  /** The file as it will be. */
  readonly markdown: string;
  /** `3 lessons: 2 Workflow, 1 Domain Knowledge` */
  readonly found: string;
  /** Required sections of which nothing is written. */
  readonly missing: readonly BuildJournalSectionId[];
};

export type Downloaded =
  | { readonly type: 'bytes'; readonly bytes: Uint8Array }
  /** `why` completes "… could not be fetched from Slack: …". */
  | { readonly type: 'failed'; readonly why: string };

export type UploadsFetched =
  | {
      readonly type: 'fetched';
      readonly draft: JournalDraft;
      /** Files that are no pictures we can take: gone from the draft. `why` is a sentence for the author. */
      readonly refused: readonly { readonly name: string; readonly why: string }[];
      /** Names of pictures that were made smaller. */
      readonly shrunk: readonly string[];
    }
  | { readonly type: 'gone' };

export type SubmitJournal = {
  readonly person: Person;
  readonly journal: JournalId;
  /** Names the form among all that were ever opened: what it sends a second time goes on from the first. */
  readonly form: string;
};

export type SubmitJournalResult =
  | { readonly type: 'accepted' }
  /** Nothing differs from the entry in the repository; the draft has ended. */
  | { readonly type: 'unchanged' }
  | { readonly type: 'no-title' }
  | { readonly type: 'missing'; readonly sections: readonly BuildJournalSectionId[] }
  /** Pictures that are not fetched yet, or could not be. */
  | { readonly type: 'uploads-open'; readonly names: readonly string[] }
  /** A field is `<question>` or `<list>:<row id>:<question>`. */
  | { readonly type: 'holds-secrets'; readonly secrets: readonly TypedSecret[] }
  | {
      readonly type: 'too-large';
      /** The file itself, or its new screenshots together. */
      readonly what: 'text' | 'screenshots';
      readonly bytes: number;
      readonly most: number;
    }
  | { readonly type: 'unsafe'; readonly line: number; readonly why: string; readonly url: string | null }
  | { readonly type: 'basis-lost' }
  | { readonly type: 'gone' };
