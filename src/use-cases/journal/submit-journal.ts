import { blobOidOf } from '../../core/entry/blob-oid.ts';
import { cleanLine } from '../../core/markdown/clean-line.ts';
import type { Instant } from '../../core/time/instant.ts';
import { LARGEST_FILE } from '../largest-file.ts';
import type {
  Assets,
  JournalDraft,
  JournalDrafts,
  KnownEntries,
  Outbox,
  Submission,
  SubmissionId,
} from '../ports.ts';
import { bytesTyped } from './bytes-typed.ts';
import type { SubmitJournal, SubmitJournalResult } from './journal-use-cases.ts';
import { missingInDraft } from './missing-in-draft.ts';
import { type PreparedJournal, type PrepareSurroundings, prepareJournal } from './prepare-journal.ts';
import { secretsInDraft } from './secrets-in-draft.ts';

/** Pictures of more bytes in one commit: GitHub holds a request for ten seconds. */
const LARGEST_PICTURES = 20_000_000;
/** How often another window may change the draft between our look and our write. */
const TRIES = 5;

export type SubmitJournalSurroundings = PrepareSurroundings & {
  readonly journalDrafts: JournalDrafts;
  readonly assets: Assets;
  readonly outbox: Outbox;
  readonly newId: () => SubmissionId;
  readonly onQueued: () => void;
};

/**
 * Turns a draft into an entry and puts it in the outbox, where its draft ends in the same step. When it resolves with
 * `accepted` the entry is on disk and will reach the repository. Throws `StoreRefused` when the store cannot keep it.
 */
export async function submitJournal(
  around: SubmitJournalSurroundings,
  input: SubmitJournal,
  now: Instant,
): Promise<SubmitJournalResult> {
  for (let left = TRIES; left > 0; left -= 1) {
    const draft = await around.journalDrafts.find(input.person.key, input.journal);
    if (draft === null) return withoutDraft(around.outbox, input);
    const refusal = await refusalOf(around.knownEntries, draft);
    if (refusal !== null) return refusal;
    const prepared = await prepareJournal(around, draft, input.person);
    if (prepared.type === 'unchanged') {
      const { key, revision } = draft;
      if (await around.journalDrafts.end(key, key.journal, revision)) return { type: 'unchanged' };
      continue;
    }
    if (prepared.type !== 'ready') return prepared;
    const tooLarge = await tooLargeIn(around.assets, prepared);
    if (tooLarge !== null) return tooLarge;
    const submission = submissionOf(around, input, draft, prepared, now);
    const added = await around.outbox.add(submission, {
      type: 'build-journal',
      revision: draft.revision,
    });
    // Another window has changed it since: what it wrote belongs to the entry.
    if (added === 'draft-changed') continue;
    around.onQueued();
    return { type: 'accepted' };
  }
  throw new Error('the draft of a journal changed under every try to submit it');
}

/** Delivered twice, the second time finds no draft: the first has taken it. */
async function withoutDraft(
  outbox: Outbox,
  { person, journal, form }: SubmitJournal,
): Promise<SubmitJournalResult> {
  const key = (await outbox.latestOf(form))?.key;
  const isOwn = key?.journal === journal && key.team === person.key.team && key.user === person.key.user;
  return { type: isOwn ? 'accepted' : 'gone' };
}

async function refusalOf(
  knownEntries: KnownEntries,
  draft: JournalDraft,
): Promise<SubmitJournalResult | null> {
  const { answers, uploads } = draft;
  if (cleanLine(answers.title) === '') return { type: 'no-title' };
  const sections = await missingInDraft(knownEntries, draft);
  if (sections.length > 0) return { type: 'missing', sections };
  // Writing so much takes longer than Slack waits for an answer.
  const bytes = bytesTyped(answers);
  if (bytes > LARGEST_FILE) return tooLongFor(bytes);
  if (uploads.length > 0) return { type: 'uploads-open', names: uploads.map(({ name }) => name) };
  const secrets = await secretsInDraft(knownEntries, draft);
  return secrets.length > 0 ? { type: 'holds-secrets', secrets } : null;
}

function tooLongFor(bytes: number): SubmitJournalResult {
  return { type: 'too-large', what: 'text', bytes, most: LARGEST_FILE };
}

type Ready = Extract<PreparedJournal, { type: 'ready' }>;

async function tooLargeIn(
  assets: Assets,
  { text, assets: pictures }: Ready,
): Promise<SubmitJournalResult | null> {
  const bytes = Buffer.byteLength(text, 'utf8');
  if (bytes > LARGEST_FILE) return tooLongFor(bytes);
  const sizes = await Promise.all(pictures.map(async ({ oid }) => (await assets.read(oid))?.length ?? 0));
  const sum = sizes.reduce((all, size) => all + size, 0);
  if (sum <= LARGEST_PICTURES) return null;
  return { type: 'too-large', what: 'screenshots', bytes: sum, most: LARGEST_PICTURES };
}

function submissionOf(
  around: SubmitJournalSurroundings,
  { person, form }: SubmitJournal,
  { key }: JournalDraft,
  { title, path, change, text, assets }: Ready,
  now: Instant,
): Submission {
  const oid = blobOidOf(text);
  return {
    ...{ id: around.newId(), dedupeKey: `${form}:${oid}`, form, key, title, path, change, assets },
    author: { name: person.name, url: person.profileUrl },
    github: person.github,
    expected: { oid, text },
    submittedAt: now,
  };
}
