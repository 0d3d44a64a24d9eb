import { editBuildJournal } from '../../core/markdown/edit-build-journal.ts';
import { parseBuildJournal } from '../../core/markdown/parse-build-journal.ts';
import type { Instant } from '../../core/time/instant.ts';
import type { LocalDate } from '../../core/time/local-date.ts';
import type {
  Clock,
  JournalDraft,
  JournalDrafts,
  JournalId,
  JournalKey,
  JournalRepositories,
  KnownEntries,
  KnownEntry,
  Log,
  Outbox,
  Person,
} from '../ports.ts';
import type { EntryPlace, OpenedEntry } from './entry-use-cases.ts';

export type OpenJournalSurroundings = {
  readonly repositories: JournalRepositories;
  readonly knownEntries: KnownEntries;
  readonly journalDrafts: JournalDrafts;
  readonly outbox: Outbox;
  readonly clock: Clock;
  readonly log: Log;
  readonly newJournalId: () => JournalId;
};

type Held = Omit<KnownEntry, 'key'>;

/** Opens a journal, anybody's: the draft of it that this person keeps, else one of the file as it is now. */
export async function openJournal(
  around: OpenJournalSurroundings,
  person: Person,
  place: EntryPlace,
  date: LocalDate,
): Promise<OpenedEntry> {
  const kept = await draftAt(around.journalDrafts, person, place);
  if (kept !== null) return { type: 'build-journal', draft: kept, restored: true };
  const known = await around.knownEntries.findAt(person.key, place.repository, place.path);
  const key = journalKeyOf(around, person, place, known, date);
  // What waits in the outbox is newer than the repository.
  if (known !== null && (await around.outbox.pending(known.key))) return begin(around, key, known);

  const read = await around.repositories.open(place.repository).read(place.path);
  switch (read.type) {
    case 'file':
      return begin(around, key, { path: place.path, ...read.file, url: read.url });
    case 'absent':
      return { type: 'absent' };
    case 'trouble': {
      // Its edit is compared with the file when it is committed.
      if (known !== null) return begin(around, key, known);
      const { kind, reference, detail } = read.trouble;
      around.log.warn('an entry could not be read for editing', { kind, reference, detail });
      return { type: 'unreachable', reference };
    }
    default:
      return read satisfies never;
  }
}

async function begin(around: OpenJournalSurroundings, key: JournalKey, held: Held): Promise<OpenedEntry> {
  const { path, oid, text, url } = held;
  const { answers } = parseBuildJournal(text);
  const edit = editBuildJournal(text, answers, answers);
  if (edit.type === 'unsafe') return { type: 'unsafe', line: edit.line, why: edit.why, url };
  // Its text is what the edit will be made from.
  await around.knownEntries.remember({ key, path, oid, text, url });
  const draft = draftOf(key, { path, basis: oid, url }, answers, around.clock.now());
  return { type: 'build-journal', draft: await around.journalDrafts.start(draft), restored: false };
}

function draftOf(
  key: JournalKey,
  editing: NonNullable<JournalDraft['editing']>,
  answers: JournalDraft['answers'],
  savedAt: Instant,
): JournalDraft {
  return { key, answers, uploads: [], editing, allowed: [], revision: 1, savedAt };
}

/** A journal that the bot knows of keeps its name; another gets one for as long as this person edits it. */
function journalKeyOf(
  around: OpenJournalSurroundings,
  person: Person,
  { repository }: EntryPlace,
  known: KnownEntry | null,
  date: LocalDate,
): JournalKey {
  if (known?.key.journal !== undefined) return known.key;
  return { ...person.key, repository, date, journal: around.newJournalId() };
}

async function draftAt(
  drafts: JournalDrafts,
  person: Person,
  { repository, path }: EntryPlace,
): Promise<JournalDraft | null> {
  const kept = await drafts.list(person.key);
  const isHere = ({ key, editing }: JournalDraft) => key.repository === repository && editing?.path === path;
  return kept.find(isHere) ?? null;
}
