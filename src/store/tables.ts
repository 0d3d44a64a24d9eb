/**
 * The tables, in the part of SQL that SQLite and PostgreSQL share: days and JSON as text, instants as whole
 * milliseconds, flags as 0 and 1. Rows are parsed with the schemas of `rows/` on their way out.
 */
export type Tables = {
  people: PersonTable;
  team_logs: TeamLogTable;
  /** Every repository that a channel was ever tied to. */
  tied_repositories: { name: string };
  drafts: DraftTable;
  journal_drafts: JournalDraftTable;
  /** Texts as JSON: PostgreSQL takes no NUL, and somebody's file may hold one. */
  blobs: { oid: string; text: string };
  assets: AssetTable;
  entries: EntryTable;
  submissions: SubmissionTable;
  batches: BatchTable;
  leases: LeaseTable;
  rolling_branches: RollingBranchTable;
  alerts: AlertTable;
  team_settings: TeamSettingsTable;
  indexed_repositories: IndexedRepositoryTable;
  indexed_folders: { repository: string; path: string; oid: string };
  indexed_blobs: IndexedBlobTable;
  indexed_entries: IndexedEntryTable;
  indexed_lessons: IndexedLessonTable;
  captures: CaptureTable;
  reminded_people: RemindedPersonTable;
  reminder_messages: ReminderMessageTable;
  /** What a repository's team had settled when its people were last looked at. */
  reminded_teams: { repository: string; settings: string };
  counters: { name: string; value: number };
  /** What a transaction may have to itself until it ends: see `takeTurns`. */
  turns: { name: string };
};

type PersonTable = {
  team: string;
  user_id: string;
  name: string;
  zone: string;
  slug: string;
  profile_url: string | null;
  github_id: number | null;
  github_login: string | null;
  /** Null while Slack has not said who they are. */
  seen_at: number | null;
};

type TeamLogTable = {
  team: string;
  channel: string;
  channel_name: string;
  repository: string;
  tied_by: string;
  tied_at: number;
};

type DraftTable = {
  team: string;
  user_id: string;
  repository: string;
  date: string;
  form: string | null;
  answers: string;
  unfiled_lessons: string;
  basis: string | null;
  saved_at: number;
};

type JournalDraftTable = {
  team: string;
  user_id: string;
  journal: string;
  /** Where it will go and the day it is of, both of which its author may change. */
  repository: string;
  date: string;
  answers: string;
  uploads: string;
  editing: string;
  allowed: string;
  revision: number;
  saved_at: number;
};

type AssetTable = {
  oid: string;
  /** The bytes as text, so that column and driver are alike in both databases: a third more room, for some days. */
  base64: string;
  size: number;
  /** The instant at which we first saw that nothing holds it; 0 while something does. */
  idle: number;
};

/** The key of an entry of either kind. */
export type EntryColumns = {
  team: string;
  user_id: string;
  repository: string;
  date: string;
  /** Empty for a daily log: a part of a primary key is never null. */
  journal: string;
};

type EntryTable = EntryColumns & {
  path: string;
  oid: string;
  url: string | null;
};

type SubmissionTable = EntryColumns & {
  id: string;
  /** The order of arrival; a clock that is set back does not change it. */
  seq: number;
  dedupe_key: string;
  form: string;
  title: string;
  path: string;
  author: string;
  github: string;
  change: string;
  assets: string;
  /** Null where the file is to be removed. */
  expected_oid: string | null;
  /** What it adds to a commit: the expected text and the assets. */
  bytes: number;
  submitted_at: number;
  state: string;
  /** The blob that the state speaks of: the landed file, or the one in the way. Its text is in `blobs`. */
  state_oid: string | null;
  /** The rest of the state as JSON. */
  state_detail: string;
  batch_id: string | null;
  /** Names the half of a refused batch that it is claimed with, and with nothing else; null when it was in none. */
  half: string | null;
  /** The key of the receipt this state asks for; null when it asks for none. */
  receipt_due: string | null;
  receipt_channel: string | null;
  receipt_ts: string | null;
  receipt_shows: string | null;
  receipt_retry_at: number | null;
};

type BatchTable = {
  id: string;
  repository: string;
  oldest_head: string | null;
  /** The rolling branch it goes to; null: the journal's own. */
  branch: string | null;
  open: number;
};

type LeaseTable = {
  name: string;
  holder: string;
  fence: number;
  until: number;
  /** When the latest commits were sent, as JSON. */
  sent: string;
  /** Why the last batch did not go out, as JSON. */
  trouble: string;
};

type RollingBranchTable = {
  repository: string;
  branch: string;
  /** Both or none. */
  pull_request: number | null;
  pull_request_url: string | null;
  sent_at: number;
  looked_at: number | null;
  /** 0 once its pull request was merged or closed. */
  open: number;
};

type AlertTable = {
  repository: string;
  /** Names the subject: the same is told once while it is open. */
  subject_key: string;
  subject: string;
  reference: string;
  since: number;
  /** Null while it goes on. */
  over_at: number | null;
  /** The messages that tell of it, as JSON. */
  shown: string;
  /** Not before this instant; null where nothing is left to be said. */
  due_at: number | null;
};

/** The last good settings of a repository. */
type TeamSettingsTable = {
  repository: string;
  /** The file they were read from; null where there is none. */
  oid: string | null;
  text: string;
  read_at: number;
};

/** How far the index of a repository is. */
type IndexedRepositoryTable = {
  repository: string;
  /** The address of its files, for people. */
  files_url: string;
  reader: number;
  indexed_at: number;
};

/** What a blob says as an entry of this kind. Its text is in `blobs`, unless its kind is `unreadable`. */
type IndexedBlobTable = {
  oid: string;
  kind: string;
  /** Which way of reading the facts are from. */
  reader: number;
  /** As JSON; of one that is unreadable the reason. */
  facts: string;
};

type IndexedEntryTable = {
  repository: string;
  path: string;
  oid: string;
  kind: string;
  date: string;
  /** Both as JSON. */
  title: string;
  author: string;
};

type IndexedLessonTable = {
  repository: string;
  path: string;
  category: string;
  /** Made of its words: what is the same lesson has the same. */
  key: string;
  /** As JSON: PostgreSQL takes no NUL. */
  text: string;
  /** Null once the file does not say it any more. */
  line: number | null;
  first_seen: number;
};

/** What somebody put aside for their log of a day. */
type CaptureTable = {
  team: string;
  user_id: string;
  /** Counts those of one person. */
  number: number;
  repository: string;
  date: string;
  /** What Slack calls the interaction it came by. */
  source: string;
  /** As JSON. */
  captured: string;
  state: 'waiting' | 'taken' | 'undone';
  /** The form whose submission took it although it did not show it; null for every other. */
  form: string | null;
  captured_at: number;
};

type RemindedPersonTable = {
  team: string;
  user_id: string;
  repository: string;
  /** 0 for who has only said something about reminders. */
  has_written: number;
  /** These four as JSON; settings are null where the team's count. */
  settings: string | null;
  absence: string | null;
  snooze: string | null;
  skipped: string;
  counts_from: number;
  /** What Slack said of their status, and when, as JSON. */
  status: string | null;
  /** When to look whether they are due; 0 at once, null not until something changes. */
  next_at: number | null;
  /** When to ask Slack again where they are and whether they are away. */
  look_at: number;
};

type ReminderMessageTable = {
  key: string;
  team: string;
  user_id: string;
  kind: string;
  date: string;
  due_at: number;
  /** When it was given to be sent, so that messages keep their distance. */
  slot_at: number;
  sent_at: number | null;
  /** What it should say, and what it says; null while it is not posted. */
  says: string;
  shows: string | null;
  channel: string | null;
  ts: string | null;
  /** Null where it says what it should. */
  try_at: number | null;
};
