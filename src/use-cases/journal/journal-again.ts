import { blankJournalAnswers } from '../../core/entry/blank-journal-answers.ts';
import type { Screenshot } from '../../core/entry/build-journal.ts';
import {
  type BuildJournal,
  type BuildJournalAnswers,
  type PictureFormat,
  pictureFormats,
} from '../../core/entry/build-journal.ts';
import { parseBuildJournal } from '../../core/markdown/parse-build-journal.ts';
import type { Instant } from '../../core/time/instant.ts';
import { basisOf } from '../basis-of.ts';
import type {
  Asset,
  Assets,
  JournalDraft,
  JournalDrafts,
  JournalKey,
  KnownEntries,
  Submission,
} from '../ports.ts';
import { journalTouchedOver } from './journal-touched-over.ts';

export type JournalAgainSurroundings = {
  readonly journalDrafts: JournalDrafts;
  readonly knownEntries: KnownEntries;
  readonly assets: Assets;
};

/** A journal's draft as `keepWords` makes it, with its pictures. */
export async function journalAgain(
  around: JournalAgainSurroundings,
  submission: Submission,
  key: JournalKey,
  journal: BuildJournal,
  now: Instant,
): Promise<JournalDraft> {
  const known = await around.knownEntries.find(key);
  const held = known === null ? blankJournalAnswers : parseBuildJournal(known.text).answers;
  const answers = journalTouchedOver(held, journal, await basisOf(around.knownEntries, submission.change));
  const editing = known === null ? null : { path: known.path, basis: known.oid, url: known.url };
  const draft = await around.journalDrafts.start({
    ...{ key, editing, uploads: [], allowed: [], revision: 1, savedAt: now },
    answers: await withPictures(around.assets, answers, submission.assets),
  });
  if (draft.editing === null || draft.editing.basis !== submission.expected?.oid) return draft;
  if (draft.editing.basis === known?.oid) return draft;
  // One that was begun from these very words edits a file that may never be: it edits what there is.
  const change = (kept: JournalDraft): JournalDraft => ({ ...kept, editing });
  return (await around.journalDrafts.change(key, key.journal, change)) ?? draft;
}

/** A picture that came with the submission may never have reached the repository: it is one of the draft's again. */
async function withPictures(
  assets: Assets,
  answers: BuildJournalAnswers,
  submitted: readonly Asset[],
): Promise<BuildJournalAnswers> {
  const screenshots = await Promise.all(
    answers.screenshots.map((shot) => withPicture(assets, shot, submitted)),
  );
  return { ...answers, screenshots };
}

async function withPicture(
  assets: Assets,
  shot: Screenshot,
  submitted: readonly Asset[],
): Promise<Screenshot> {
  const { picture } = shot;
  if (picture.type === 'kept') return shot;
  const asset = submitted.find(({ path }) => path.endsWith(`/${picture.link}`));
  const format = asset === undefined ? null : formatOf(asset.path);
  if (asset === undefined || format === null) return shot;
  // Its bytes are forgotten once it has landed, and then its link holds.
  if ((await assets.read(asset.oid)) === null) return shot;
  return { ...shot, picture: { type: 'kept', oid: asset.oid, format } };
}

function formatOf(path: string): PictureFormat | null {
  return pictureFormats.find((format) => path.endsWith(`.${format}`)) ?? null;
}
