import { parseBuildJournal } from '../core/markdown/parse-build-journal.ts';
import { isBlankJournal } from './journal/is-blank-journal.ts';
import { listOwnEntries } from './list-own-entries.ts';
import type {
  Draft,
  Drafts,
  JournalDraft,
  JournalDrafts,
  KnownEntries,
  KnownEntry,
  Outbox,
  Person,
} from './ports.ts';

/** `title` is a journal's own, or the day of a log; `isPending`: something of it is not on the journal's branch yet. */
export type RecentEntry = KnownEntry & { readonly title: string; readonly isPending: boolean };

/** What App Home lists, the newest first. */
export type Recent = {
  readonly drafts: readonly Draft[];
  readonly journalDrafts: readonly JournalDraft[];
  readonly entries: readonly RecentEntry[];
};

/** Drafts and entries of both kinds, at most `limit` entries. A form that was only opened is no draft to go on with. */
export async function listRecent(
  around: {
    readonly drafts: Drafts;
    readonly journalDrafts: JournalDrafts;
    readonly knownEntries: KnownEntries;
    readonly outbox: Pick<Outbox, 'pending'>;
    readonly accountUrl: (login: string) => string;
  },
  person: Person,
  limit: number,
): Promise<Recent> {
  const journals = await around.journalDrafts.list(person.key);
  const entries = await listOwnEntries(around, person, limit);
  return {
    drafts: await around.drafts.list(person.key),
    journalDrafts: journals.filter((draft) => !isBlankJournal(draft)),
    entries: await Promise.all(
      entries.map(async (entry) => ({
        ...entry,
        title: titleOf(entry),
        isPending: await around.outbox.pending(entry.key),
      })),
    ),
  };
}

function titleOf({ key, text }: KnownEntry): string {
  return key.journal === undefined ? key.date : parseBuildJournal(text).answers.title;
}
