/**
 * The tables, in the part of SQL that SQLite and PostgreSQL share: days and JSON as text, instants as whole
 * milliseconds, flags as 0 and 1. Rows are parsed with the schemas of `rows/` on their way out.
 */
export type Tables = {
  people: PersonTable;
  drafts: DraftTable;
  blobs: { oid: string; text: string };
  entries: EntryTable;
  submissions: SubmissionTable;
  batches: BatchTable;
  leases: { name: string; holder: string; fence: number; until: number };
  counters: { name: string; value: number };
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

type DraftTable = {
  team: string;
  user_id: string;
  date: string;
  form: string | null;
  answers: string;
  unfiled_lessons: string;
  basis: string | null;
  saved_at: number;
};

type EntryTable = {
  team: string;
  user_id: string;
  date: string;
  path: string;
  oid: string;
  url: string | null;
};

type SubmissionTable = {
  id: string;
  /** The order of arrival; a clock that is set back does not change it. */
  seq: number;
  dedupe_key: string;
  form: string;
  team: string;
  user_id: string;
  date: string;
  path: string;
  author: string;
  github: string;
  change: string;
  expected_oid: string;
  submitted_at: number;
  state: string;
  /** The blob that the state speaks of: the landed file, or the one in the way. Its text is in `blobs`. */
  state_oid: string | null;
  /** The rest of the state as JSON. */
  state_detail: string;
  batch_id: string | null;
  /** The key of the receipt this state asks for; null when it asks for none. */
  receipt_due: string | null;
  receipt_channel: string | null;
  receipt_ts: string | null;
  receipt_shows: string | null;
  receipt_retry_at: number | null;
};

type BatchTable = {
  id: string;
  lease_name: string;
  oldest_head: string | null;
  open: number;
};
