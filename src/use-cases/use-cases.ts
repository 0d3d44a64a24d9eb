import type { BlobOid } from '../core/entry/blob-oid.ts';
import type { CarryOver } from '../core/entry/carry-over.ts';
import type { DailyLogAnswers } from '../core/entry/daily-log.ts';
import { dailyLogPath } from '../core/entry/entry-path.ts';
import { type LocalDate, localDateAt } from '../core/time/local-date.ts';
import { bindCaptureUseCases, type CaptureUseCases } from './capture/capture-use-cases.ts';
import { carryInto } from './carry-over/carry-into.ts';
import { type DraftedAgain, draftAgain } from './draft-again.ts';
import { bindEntryUseCases } from './entries/bind-entry-use-cases.ts';
import type { EntryUseCases } from './entries/entry-use-cases.ts';
import { findTypedSecrets, type TypedSecret, type TypedText } from './find-typed-secrets.ts';
import { bindJournalUseCases } from './journal/bind-journal-use-cases.ts';
import type { JournalUseCases } from './journal/journal-use-cases.ts';
import { type DraftKept, type HeldByForm, keepDraft, knowsAllOf } from './keep-draft.ts';
import { type KnownPerson, knowPerson, meetPerson } from './know-person.ts';
import { type LinkResult, linkGitHubAccount } from './link-github-account.ts';
import { listRecent, type Recent } from './list-recent.ts';
import { answersAt, type DailyLogForm, openDailyLog, openWithoutDraft } from './open-daily-log.ts';
import type {
  Assets,
  Captures,
  Clock,
  Directory,
  Drafts,
  JournalDrafts,
  JournalId,
  JournalRepositories,
  KnownEntries,
  Log,
  LogDay,
  Outbox,
  People,
  Person,
  PersonKey,
  Pictures,
  SubmissionId,
  TeamLogs,
} from './ports.ts';
import { type Refreshed, refreshEntry } from './refresh-entry.ts';
import { type ConflictChoice, type ConflictSettled, settleConflict } from './settle-conflict.ts';
import { type SubmitDailyLog, type SubmitResult, submitDailyLog } from './submit-daily-log.ts';

/** What the bot does for people, ready to be called by listeners: they know neither stores nor clocks. */
export type UseCases = {
  /** The person, from local knowledge where there is any; see `knowPerson`. */
  readonly knowPerson: (key: PersonKey, fallbackName: string) => Promise<KnownPerson>;
  /** The person whose entry is about to be stored; see `meetPerson`. */
  readonly meetPerson: (key: PersonKey, fallbackName: string) => Promise<Person>;
  /** The person's own day right now. */
  readonly today: (person: Person) => LocalDate;
  readonly openDailyLog: (person: Person, day: LogDay) => Promise<DailyLogForm>;
  /** The same as when it was opened with these captures and no others. */
  readonly reopenDailyLog: (
    person: Person,
    day: LogDay,
    captures: readonly number[],
  ) => Promise<DailyLogForm>;
  /** What a new log of this day begins with; see `carryInto`. */
  readonly carryInto: (person: Person, day: LogDay) => Promise<CarryOver>;
  readonly openWithoutDraft: (person: Person, day: LogDay) => Promise<DailyLogForm>;
  readonly answersAt: (basis: BlobOid) => Promise<DailyLogAnswers | null>;
  /** See `keepDraft`. */
  readonly saveDraft: (held: HeldByForm) => Promise<DraftKept>;
  /** The same for words that leave their form now: kept whether or not it was submitted before. */
  readonly rescueDraft: (held: HeldByForm) => Promise<DraftKept>;
  /** Ends the draft that this form shows; what another window has added to it stays. */
  readonly discardDraft: (held: HeldByForm) => Promise<void>;
  /** What has to be settled before these texts may be submitted; see `findTypedSecrets`. */
  readonly findTypedSecrets: (
    texts: readonly TypedText[],
    allowed: readonly string[],
  ) => Promise<readonly TypedSecret[]>;
  readonly submitDailyLog: (input: SubmitDailyLog) => Promise<SubmitResult>;
  readonly refreshEntry: (person: Person, day: LogDay) => Promise<Refreshed>;
  readonly settleConflict: (
    person: Person,
    id: SubmissionId,
    choice: ConflictChoice,
  ) => Promise<ConflictSettled>;
  readonly draftAgain: (person: Person, id: SubmissionId) => Promise<DraftedAgain | null>;
  readonly linkGitHubAccount: (person: Person, login: string) => Promise<LinkResult>;
  readonly recent: (person: Person, limit: number) => Promise<Recent>;
  readonly journal: JournalUseCases;
  readonly entries: EntryUseCases;
  readonly captures: CaptureUseCases;
};

export type Surroundings = {
  readonly people: People;
  readonly directory: Directory;
  readonly drafts: Drafts;
  readonly captures: Captures;
  readonly journalDrafts: JournalDrafts;
  readonly assets: Assets;
  readonly pictures: Pictures;
  readonly knownEntries: KnownEntries;
  readonly outbox: Outbox;
  readonly repositories: JournalRepositories;
  readonly teamLogs: TeamLogs;
  readonly clock: Clock;
  readonly log: Log;
  readonly folder: string;
  readonly courseHeading: string;
  readonly accountUrl: (login: string) => string;
  readonly newId: () => SubmissionId;
  readonly newJournalId: () => JournalId;
  readonly onQueued: () => void;
  /** Hears of work that nobody waits for, when it fails. */
  readonly onBackgroundFailure: (what: string, error: unknown) => void;
};

/** Ties the use cases to what they stand on. */
export function bindUseCases(around: Surroundings): UseCases {
  const now = () => around.clock.now();
  return {
    async knowPerson(key, fallbackName) {
      const known = await knowPerson(around, key, fallbackName, now());
      known.answered.catch((error: unknown) => around.onBackgroundFailure('refresh of a person', error));
      return known;
    },
    meetPerson: (key, fallbackName) => meetPerson(around, key, fallbackName),
    today: (person) => localDateAt(now(), person.zone),
    openDailyLog: (person, day) => openDailyLog(around, person, day),
    reopenDailyLog: (person, day, captures) => openDailyLog(around, person, day, captures),
    carryInto: (person, day) => carryInto(around, person, day),
    openWithoutDraft: (person, day) => openWithoutDraft(around, person, day),
    answersAt: (basis) => answersAt(around, basis),
    saveDraft: (held) => keepDraft(around, held, now(), { evenSent: false }),
    rescueDraft: (held) => keepDraft(around, held, now(), { evenSent: true }),
    discardDraft: (held) =>
      around.drafts.discard(held.key, (draft) => knowsAllOf(held, draft), {
        shown: held.captures.numbers,
        since: [],
      }),
    findTypedSecrets,
    submitDailyLog: (input) => submitDailyLog(around, input, now()),
    refreshEntry: (person, { repository, date }) =>
      refreshEntry(
        around,
        { ...person.key, repository, date },
        { name: person.name, url: person.profileUrl },
        dailyLogPath(around.folder, date, person.slug),
      ),
    settleConflict: (person, id, choice) => settleConflict(around, person.key, id, choice, now()),
    draftAgain: (person, id) => draftAgain(around, person.key, id, now()),
    linkGitHubAccount: (person, login) => linkGitHubAccount(around, person.key, login),
    recent: (person, limit) => listRecent(around, person, limit),
    journal: bindJournalUseCases(around),
    entries: bindEntryUseCases(around),
    captures: bindCaptureUseCases(around),
  };
}
