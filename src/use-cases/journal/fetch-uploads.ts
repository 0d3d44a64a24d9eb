import type { Screenshot } from '../../core/entry/build-journal.ts';
import type {
  Assets,
  JournalDraft,
  JournalDrafts,
  JournalId,
  NoPictureReason,
  PersonKey,
  Pictures,
  Upload,
} from '../ports.ts';
import { captionOfName } from './caption-of-name.ts';
import type { Downloaded, UploadsFetched } from './journal-use-cases.ts';

type Fetched =
  | {
      readonly type: 'kept';
      readonly upload: Upload;
      readonly screenshot: Screenshot;
      readonly shrunk: boolean;
    }
  | { readonly type: 'refused'; readonly upload: Upload; readonly why: string }
  | { readonly type: 'failed'; readonly upload: Upload; readonly why: string };

export type FetchSurroundings = {
  readonly journalDrafts: JournalDrafts;
  readonly assets: Assets;
  readonly pictures: Pictures;
};

/**
 * Fetches the files that were picked for a draft. A picture becomes a screenshot, a file that is none leaves the draft,
 * one that could not be fetched stays with its trouble. A file that another window has dropped or fetched meanwhile is
 * left as that window has it.
 */
export async function fetchUploads(
  around: FetchSurroundings,
  person: PersonKey,
  journal: JournalId,
  download: (upload: Upload) => Promise<Downloaded>,
): Promise<UploadsFetched> {
  const found = await around.journalDrafts.find(person, journal);
  if (found === null) return { type: 'gone' };
  const fetched: Fetched[] = [];
  // One at a time: a few large pictures at once take the memory of the whole bot.
  for (const upload of found.uploads) fetched.push(await fetchOne(around, upload, download));
  const draft = await around.journalDrafts.change(person, journal, (kept) => withFetched(kept, fetched));
  if (draft === null) return { type: 'gone' };
  return {
    type: 'fetched',
    draft,
    refused: fetched.flatMap((one) =>
      one.type === 'refused' ? [{ name: one.upload.name, why: one.why }] : [],
    ),
    shrunk: fetched.flatMap((one) => (one.type === 'kept' && one.shrunk ? [one.upload.name] : [])),
  };
}

async function fetchOne(
  { assets, pictures }: FetchSurroundings,
  upload: Upload,
  download: (upload: Upload) => Promise<Downloaded>,
): Promise<Fetched> {
  const downloaded = await download(upload);
  if (downloaded.type === 'failed') return { type: 'failed', upload, why: downloaded.why };
  const fitted = await pictures.fit(downloaded.bytes);
  if (fitted.type === 'no-picture')
    return { type: 'refused', upload, why: sentenceFor(upload.name, fitted.why) };
  const oid = await assets.keep(fitted.bytes);
  const picture = { type: 'kept', oid, format: fitted.format } as const;
  const screenshot = { id: upload.id, caption: captionOfName(upload.name), picture };
  return { type: 'kept', upload, screenshot, shrunk: fitted.shrunk };
}

function withFetched(kept: JournalDraft, fetched: readonly Fetched[]): JournalDraft {
  const isWaiting = ({ upload }: Fetched) => kept.uploads.some(({ id }) => id === upload.id);
  const news = fetched.filter(isWaiting);
  const newsOf = ({ id }: Upload) => news.find(({ upload }) => upload.id === id);
  const uploads = kept.uploads.flatMap((upload) => {
    const told = newsOf(upload);
    if (told === undefined) return [upload];
    return told.type === 'failed' ? [{ ...upload, trouble: told.why }] : [];
  });
  const added = news.flatMap((one) => (one.type === 'kept' ? [one.screenshot] : []));
  const screenshots = [...kept.answers.screenshots, ...added];
  return { ...kept, uploads, answers: { ...kept.answers, screenshots } };
}

const shownFormats = 'png, jpg, gif and webp can be shown';

function sentenceFor(name: string, why: NoPictureReason): string {
  switch (why) {
    case 'not-an-image':
      return `${name} is not a picture, whatever its name says; ${shownFormats}.`;
    case 'damaged':
      return `${name} cannot be read to its end: the file is damaged. Save it again and add it once more.`;
    case 'too-large':
      return `${name} is larger than 10 MB. Make it smaller and add it once more.`;
    case 'too-many-pixels':
      return `${name} has too many pixels. Make it smaller and add it once more.`;
    case 'too-slow':
      return `${name} took too long to be read. Save it in another format and add it once more.`;
    default:
      return why satisfies never;
  }
}
