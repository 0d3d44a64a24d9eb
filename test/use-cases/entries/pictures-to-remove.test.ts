import { describe, expect, it } from 'vitest';
import { instantAfter } from '../../../src/core/time/instant.ts';
import type { JournalRepository, OutboxRow, ReadResult, Submission } from '../../../src/use-cases/ports.ts';
import { noDraft, oidOf, path, rowId, submissionId, trouble } from '../../store/sample.ts';
import { person, startUseCases } from '../start-use-cases.ts';

const bytes = new Uint8Array([0x89, 0x50, 0, 255]);
const hours = 2 * 60 * 60_000;

/**
 * A journal of Ada's with one picture, landed long ago: the store has forgotten the picture, the repository has it, and
 * answers like this besides. `undoes` gives the undo that is queued.
 */
async function landedWithPicture(answers: Partial<JournalRepository> = {}) {
  const file: { now: ReadResult } = { now: { type: 'absent' } };
  const stage = await startUseCases({
    read: async () => file.now,
    readBefore: async () => ({ type: 'absent' }),
    listJournals: async () => ({ type: 'paths', paths: [row.submission.path] }),
    readBlob: async () => ({ type: 'bytes', bytes }),
    ...answers,
  });
  const oid = await stage.store.assets.keep(bytes);
  const picture = { type: 'kept', oid, format: 'png' } as const;
  await stage.submit(await stage.begin({ screenshots: [{ id: rowId('s'), caption: 'Login', picture }] }));
  const row: OutboxRow = await stage.land();
  file.now = fileOf(row.submission.expected?.text ?? '');
  const { id } = row.submission;

  async function forgetUnused(): Promise<void> {
    for (const later of [0, hours])
      await stage.store.assets.forgetUnused(instantAfter(stage.clock.now(), later));
  }
  await forgetUnused();
  expect(await stage.store.assets.read(oid)).toBeNull();
  const undo = () => stage.useCases.entries.undoEntry(person, id);
  const undone = async () => (await stage.store.outbox.latestOf(`undo:${id}`))?.change;
  return { ...stage, row, picture, undo, undone, forgetUnused };
}

function fileOf(text: string): ReadResult {
  return { type: 'file', file: { oid: oidOf(text), text }, url: 'https://github.example/blob/x' };
}

describe('the pictures of a journal that is taken back', () => {
  it('are taken away with it', async () => {
    const { undo, undone, row } = await landedWithPicture();
    expect(row.submission.assets).toHaveLength(1);
    await undo();
    expect(await undone()).toMatchObject({ type: 'undo', assets: row.submission.assets });
  });

  it('are in the draft that its author opens, however much later', async () => {
    const { undo, land, forgetUnused, useCases, row, picture } = await landedWithPicture();
    await undo();
    await forgetUnused();
    await land();
    await forgetUnused();
    const drafted = await useCases.draftAgain(person, row.submission.id);
    expect(drafted).toMatchObject({ draft: { answers: { screenshots: [{ caption: 'Login', picture }] } } });
  });

  it('stay where the journal showed them before', async () => {
    const name = /login-\w{8}\.png|assets\/[^)]*/;
    const link: { text: string } = { text: '' };
    const stage = await landedWithPicture({ readBefore: async () => fileOf(link.text) });
    const { submission } = stage.row;
    link.text = `# Before\n\n![](${name.exec(submission.expected?.text ?? '')?.[0]})\n`;
    if (submission.change.type !== 'create') throw new Error('no new entry');
    const { entry } = submission.change;
    const edit: Submission = {
      ...submission,
      ...{ id: submissionId('edit'), dedupeKey: 'edit', form: 'edit' },
      change: { type: 'edit', basis: oidOf(link.text), entry },
    };
    await stage.store.outbox.add(edit, noDraft);
    await stage.land();
    await stage.useCases.entries.undoEntry(person, edit.id);
    expect((await stage.store.outbox.latestOf('undo:edit'))?.change).toMatchObject({ assets: [] });
  });

  it('stay where the journal that had to take another name shows them too', async () => {
    const { undo, undone } = await landedWithPicture({
      listJournals: async () => ({
        type: 'paths',
        paths: [
          path('buildlog/2026-11-20-user-authentication-api.md'),
          path('buildlog/2026-11-20-user-authentication-api-2.md'),
          path('buildlog/2026-11-19-not-read.md'),
        ],
      }),
    });
    await undo();
    expect(await undone()).toMatchObject({ assets: [] });
  });

  it('are nothing to take away where the repository does not have them', async () => {
    const { undo, undone } = await landedWithPicture({ readBlob: async () => ({ type: 'absent' }) });
    expect(await undo()).toMatchObject({ type: 'queued' });
    expect(await undone()).toMatchObject({ assets: [] });
  });

  it.each(['listJournals', 'readBlob'] as const)(
    'are not given up: nothing is taken back while %s fails',
    async (asked) => {
      const { undo, undone } = await landedWithPicture({
        [asked]: async () => ({ type: 'trouble', trouble: trouble('unreachable') }),
      });
      expect(await undo()).toEqual({ type: 'unreachable', reference: 'REF-1' });
      expect(await undone()).toBeUndefined();
    },
  );
});
