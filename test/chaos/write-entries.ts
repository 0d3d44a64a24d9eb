import { blankAnswers } from '../../src/core/entry/blank-answers.ts';
import { blankJournalAnswers } from '../../src/core/entry/blank-journal-answers.ts';
import { blobOidOf } from '../../src/core/entry/blob-oid.ts';
import type { DailyLogAnswers } from '../../src/core/entry/daily-log.ts';
import { fieldFromMarkdown } from '../../src/core/markdown/field-from-markdown.ts';
import { parseBuildJournal } from '../../src/core/markdown/parse-build-journal.ts';
import { parseDailyLog } from '../../src/core/markdown/parse-daily-log.ts';
import { toInstant } from '../../src/core/time/instant.ts';
import type { Store } from '../../src/store/store-over.ts';
import { prepareJournal } from '../../src/use-cases/journal/prepare-journal.ts';
import type {
  JournalDraft,
  JournalKey,
  LogKey,
  Person,
  Submission,
  SubmissionId,
} from '../../src/use-cases/ports.ts';
import { submitDailyLog } from '../../src/use-cases/submit-daily-log.ts';
import { noDraft, rowId } from '../store/sample.ts';

/** What an author does at one go: their words are `word`, which stands nowhere else. */
export type Writing = {
  readonly person: Person;
  readonly word: string;
  readonly newId: () => SubmissionId;
  readonly now: number;
};

const folder = 'buildlog';
const accountUrl = (login: string) => `https://github.example/${login}`;

/** What Slack has delivered, and may deliver again at any time; false when it was not accepted. */
export type Delivery = () => Promise<boolean>;

/** The author's daily log of a day, new or gone on with, as the form sends it. */
export async function writeDailyLogIn(store: Store, key: LogKey, writing: Writing): Promise<Delivery> {
  const { person, word, newId, now } = writing;
  const known = await store.knownEntries.find(key);
  const before = known === null ? blankAnswers : parseDailyLog(known.text).answers;
  const input = {
    ...{ person, day: key, answers: logWith(before, word), typed: [], allowed: [], opened: [] },
    basis: known?.oid ?? null,
    form: `form of ${word}`,
    captures: { numbers: [], beneath: [] },
  };
  const around = {
    ...{
      outbox: store.outbox,
      drafts: store.drafts,
      captures: store.captures,
      knownEntries: store.knownEntries,
      folder,
      accountUrl,
      newId,
    },
    courseHeading: 'Course Connection',
    onQueued: () => undefined,
  };
  return async () => (await submitDailyLog(around, input, toInstant(now))).type === 'accepted';
}

/** A word goes into one section, so that two edits meet in some and pass each other in others. */
function logWith(before: DailyLogAnswers, word: string): DailyLogAnswers {
  const sections = ['progressLog', 'challenges', 'plan'] as const;
  const section = sections[Number(word.slice(1, 6)) % sections.length] ?? 'progressLog';
  const text = `${before[section]}\n- ${word}`.trim();
  return { ...before, [section]: fieldFromMarkdown(text, 'list') };
}

/** A build journal, new or gone on with, now and then with a picture. */
export async function writeJournalIn(
  store: Store,
  key: JournalKey,
  writing: Writing & { readonly title: string; readonly picture: Uint8Array | null },
): Promise<Delivery> {
  const { person, word, title, newId, now } = writing;
  const known = await store.knownEntries.find(key);
  const before = known === null ? { ...blankJournalAnswers, title } : parseBuildJournal(known.text).answers;
  const added = writing.picture === null ? [] : [await screenshotOf(store, writing.picture)];
  const draft: JournalDraft = {
    ...{ key, uploads: [], allowed: [], revision: 1, savedAt: toInstant(now) },
    answers: {
      ...before,
      left: [...before.left, { text: word, done: false }],
      screenshots: [...before.screenshots, ...added],
    },
    editing: known === null ? null : { path: known.path, basis: known.oid, url: known.url },
  };
  const prepared = await prepareJournal(
    { knownEntries: store.knownEntries, folder, accountUrl },
    draft,
    person,
  );
  if (prepared.type !== 'ready') return async () => false;
  const expected = { oid: blobOidOf(prepared.text), text: prepared.text };
  return async () => {
    await store.outbox.add(
      {
        ...{ id: newId(), dedupeKey: `form of ${word}`, form: `form of ${word}`, key, expected },
        ...{ title: prepared.title, path: prepared.path, change: prepared.change, assets: prepared.assets },
        author: { name: person.name, url: person.profileUrl },
        github: person.github,
        submittedAt: toInstant(now),
      } satisfies Submission,
      noDraft,
    );
    return true;
  };
}

async function screenshotOf(store: Store, bytes: Uint8Array) {
  const oid = await store.assets.keep(bytes);
  const picture = { type: 'kept', oid, format: 'png' } as const;
  return { id: rowId(`r${oid.slice(0, 12)}`), caption: 'What we saw', picture };
}
