import { describe, expect, it } from 'vitest';
import type { Downloaded } from '../../../src/use-cases/journal/journal-use-cases.ts';
import type { PictureResult, Upload } from '../../../src/use-cases/ports.ts';
import { rowId } from '../../store/sample.ts';
import { person, startUseCases } from '../start-use-cases.ts';

function upload(id: string, name: string): Upload {
  return { id: rowId(id), name, url: `https://files.example/${id}`, size: null, trouble: null };
}

const bytes = (text: string) => new TextEncoder().encode(text);

/** Takes what says that it is a picture, and says of it what it says. */
async function fit(given: Uint8Array): Promise<PictureResult> {
  const says = new TextDecoder().decode(given);
  if (!says.startsWith('png')) return { type: 'no-picture', why: 'not-an-image' };
  const shrunk = says.includes('large');
  return { type: 'picture', format: 'png', bytes: given, width: 1, height: 1, shrunk };
}

async function withUploads(...uploads: readonly Upload[]) {
  const stage = await startUseCases({}, { fit });
  const { journal } = (await stage.begin({ screenshots: [] })).key;
  await stage.useCases.journal.changeJournal(person, journal, { type: 'add-uploads', uploads });
  const fetch = (download: (file: Upload) => Promise<Downloaded>) =>
    stage.useCases.journal.fetchUploads(person, journal, download);
  return { ...stage, journal, fetch };
}

describe('fetching the files that were picked for a journal', () => {
  it('makes pictures of them, and says which were made smaller', async () => {
    const { fetch, store } = await withUploads(upload('a', 'login.png'), upload('b', 'big.png'));
    const files: Record<string, string> = { a: 'png small', b: 'png large' };
    const result = await fetch(async ({ id }) => ({ type: 'bytes', bytes: bytes(files[id] ?? '') }));
    if (result.type !== 'fetched') throw new Error(result.type);
    expect(result.shrunk).toEqual(['big.png']);
    expect(result.refused).toEqual([]);
    const { uploads, answers } = result.draft;
    expect(uploads).toEqual([]);
    expect(answers.screenshots.map(({ id, caption }) => [id, caption])).toEqual([
      ['a', 'login'],
      ['b', 'big'],
    ]);
    const [first] = answers.screenshots;
    if (first?.picture.type !== 'kept') throw new Error('not kept');
    expect(await store.assets.read(first.picture.oid)).toEqual(bytes('png small'));
  });

  it('leaves out what is no picture, with a sentence', async () => {
    const { fetch } = await withUploads(upload('a', 'notes.png'));
    const result = await fetch(async () => ({ type: 'bytes', bytes: bytes('just text') }));
    expect(result).toMatchObject({
      refused: [
        {
          name: 'notes.png',
          why: 'notes.png is not a picture, whatever its name says; png, jpg, gif and webp can be shown.',
        },
      ],
      draft: { uploads: [], answers: { screenshots: [] } },
    });
  });

  it('keeps what could not be fetched, with its trouble, and fetches it the next time', async () => {
    const { fetch } = await withUploads(upload('a', 'login.png'));
    const failed = await fetch(async () => ({ type: 'failed', why: 'unreachable' }));
    expect(failed).toMatchObject({ draft: { uploads: [{ name: 'login.png', trouble: 'unreachable' }] } });
    const again = await fetch(async () => ({ type: 'bytes', bytes: bytes('png') }));
    expect(again).toMatchObject({ draft: { uploads: [], answers: { screenshots: [{ id: 'a' }] } } });
  });

  it('adds a picture once when two windows fetch it at the same time', async () => {
    const { fetch } = await withUploads(upload('a', 'login.png'));
    const download = async (): Promise<Downloaded> => ({ type: 'bytes', bytes: bytes('png') });
    await Promise.all([fetch(download), fetch(download)]);
    const last = await fetch(download);
    expect(last).toMatchObject({ draft: { uploads: [], answers: { screenshots: [{ id: 'a' }] } } });
    if (last.type === 'fetched') expect(last.draft.answers.screenshots).toHaveLength(1);
  });

  it('does not bring back what another window dropped meanwhile', async () => {
    const { fetch, useCases, journal } = await withUploads(upload('a', 'login.png'));
    const result = await fetch(async ({ id }) => {
      await useCases.journal.changeJournal(person, journal, { type: 'drop-upload', upload: id });
      return { type: 'bytes', bytes: bytes('png') };
    });
    expect(result).toMatchObject({ draft: { uploads: [], answers: { screenshots: [] } } });
  });

  it('says that the journal was submitted or discarded meanwhile', async () => {
    const { fetch, useCases, journal } = await withUploads(upload('a', 'login.png'));
    const result = await fetch(async () => {
      await useCases.journal.discardJournal(person, journal);
      return { type: 'bytes', bytes: bytes('png') };
    });
    expect(result).toEqual({ type: 'gone' });
  });
});
