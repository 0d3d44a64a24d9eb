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
  leases: { name: string; holder: string; fence: number; until: number };
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
  open: number;
};
