import { blankJournalAnswers } from '../../core/entry/blank-journal-answers.ts';
import {
  type BuildJournal,
  type BuildJournalAnswers,
  type Picture,
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
  const pictures = await picturesAtHand(around.assets, submission.assets);
  const draft = await around.journalDrafts.start({
    ...{ key, editing, uploads: [], allowed: [], revision: 1, savedAt: now },
    answers: withPictures(answers, pictures),
  });
  if (draft.editing === null || draft.editing.basis !== submission.expected?.oid) return draft;
  if (draft.editing.basis === known?.oid) return draft;
  // One that was begun from these very words edits a file that may never be: it edits what there is.
  const change = (kept: JournalDraft): JournalDraft => ({
    ...kept,
    editing,
    answers: withPictures(kept.answers, pictures),
  });
  return (await around.journalDrafts.change(key, key.journal, change)) ?? draft;
}

type KeptPicture = Extract<Picture, { type: 'kept' }>;

/** The submission's pictures, by path: forgotten once it has landed, and then their links hold. */
async function picturesAtHand(
  assets: Assets,
  submitted: readonly Asset[],
): Promise<ReadonlyMap<string, KeptPicture>> {
  const found = submitted.map(async ({ path, oid }): Promise<readonly (readonly [string, KeptPicture])[]> => {
    const format = pictureFormats.find((known) => path.endsWith(`.${known}`));
    if (format === undefined || (await assets.read(oid)) === null) return [];
    return [[path, { type: 'kept', oid, format }]];
  });
  return new Map((await Promise.all(found)).flat());
}

/** A picture that came with the submission may never have reached the repository: it is one of the draft's again. */
function withPictures(
  answers: BuildJournalAnswers,
  pictures: ReadonlyMap<string, KeptPicture>,
): BuildJournalAnswers {
  const screenshots = answers.screenshots.map((shot) => {
    const { picture } = shot;
    if (picture.type === 'kept') return shot;
    const path = [...pictures.keys()].find((known) => known.endsWith(`/${picture.link}`)) ?? '';
    return { ...shot, picture: pictures.get(path) ?? picture };
  });
  return { ...answers, screenshots };
}
