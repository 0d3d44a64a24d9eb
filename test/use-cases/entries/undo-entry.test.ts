import { describe, expect, it } from 'vitest';
import type { JournalRepository, OutboxRow, ReadResult } from '../../../src/use-cases/ports.ts';
import { ada, noDraft, oidOf, submission, submissionId, trouble } from '../../store/sample.ts';
import { exampleFile, person, startUseCases } from '../start-use-cases.ts';

const url = 'https://github.example/blob/x';

function fileOf(text: string): ReadResult {
  return { type: 'file', file: { oid: oidOf(text), text }, url };
}

/** A journal of Ada's that has landed, in a repository that answers like this from then on. */
async function landed(answers: Partial<JournalRepository>) {
  const stage = await startUseCases(answers);
  await stage.submit(await stage.begin());
  const row = await stage.land();
  return { ...stage, row, undo: () => stage.useCases.entries.undoEntry(person, row.submission.id) };
}

const textOf = ({ submission: { expected } }: OutboxRow) => expected?.text ?? '';

describe('taking back what was submitted', () => {
  it('removes an entry that was not there before, by a change that is queued', async () => {
    const current: { text: string } = { text: '' };
    const stage = await landed({
      read: async () => fileOf(current.text),
      readBefore: async () => ({ type: 'absent' }),
    });
    current.text = textOf(stage.row);
    expect(await stage.undo()).toEqual({ type: 'queued', title: 'User Authentication API' });
    const undo = await stage.store.outbox.latestOf(`undo:${stage.row.submission.id}`);
    expect(undo).toMatchObject({
      key: stage.row.submission.key,
      path: stage.row.submission.path,
      change: { type: 'undo', of: stage.row.submission.id, undone: oidOf(current.text) },
      expected: null,
      assets: [],
    });
  });

  it('is done once, however often the button is pressed', async () => {
    const current: { text: string } = { text: '' };
    const stage = await landed({
      read: async () => fileOf(current.text),
      readBefore: async () => ({ type: 'absent' }),
    });
    current.text = textOf(stage.row);
    await stage.undo();
    expect(await stage.undo()).toEqual({ type: 'not-possible' });
    expect((await stage.store.outbox.waiting()).count).toBe(1);
  });

  it.each<[string, ReadResult, object]>([
    ['was changed since', fileOf(exampleFile), { type: 'changed-since', url }],
    ['is gone', { type: 'absent' }, { type: 'gone-already' }],
    [
      'cannot be read',
      { type: 'trouble', trouble: trouble('unreachable') },
      { type: 'unreachable', reference: trouble('unreachable').reference },
    ],
  ])('takes nothing back when the file %s', async (_, read, answer) => {
    const stage = await landed({ read: async () => read });
    expect(await stage.undo()).toEqual(answer);
    expect((await stage.store.outbox.waiting()).count).toBe(0);
  });

  it("takes nothing back while its author's next edit waits", async () => {
    const stage = await landed({});
    const { key, path } = stage.row.submission;
    await stage.store.outbox.add(submission('next', { key, path }), noDraft);
    expect(await stage.undo()).toMatchObject({ type: 'changed-since' });
  });

  it('takes nothing back that has not landed, that is no entry of theirs, or that is an undo', async () => {
    const current: { text: string } = { text: '' };
    const stage = await landed({
      read: async () => fileOf(current.text),
      readBefore: async () => ({ type: 'absent' }),
    });
    current.text = textOf(stage.row);
    const { entries } = stage.useCases;
    const grace = { ...person, key: { ...ada, user: 'U2' } };
    expect(await entries.undoEntry(grace, stage.row.submission.id)).toEqual({ type: 'not-possible' });
    expect(await entries.undoEntry(person, submissionId('nobody'))).toEqual({ type: 'not-possible' });
    await stage.undo();
    const undo = await stage.store.outbox.latestOf(`undo:${stage.row.submission.id}`);
    if (undo === null) throw new Error('nothing was queued');
    expect(await entries.undoEntry(person, undo.id)).toEqual({ type: 'not-possible' });
  });

  it('takes back what waits in a pull request, without asking the branch that does not have it yet', async () => {
    const stage = await startUseCases({});
    const one = submission('One');
    await stage.store.outbox.add(one, noDraft);
    await stage.propose();
    expect(await stage.useCases.entries.undoEntry(person, one.id)).toMatchObject({ type: 'queued' });
    expect(await stage.store.outbox.latestOf(`undo:${one.id}`)).toMatchObject({
      change: { type: 'undo', of: one.id, undone: oidOf('# One\n') },
      expected: null,
    });
    expect(await stage.useCases.entries.undoEntry(person, one.id)).toEqual({ type: 'not-possible' });
  });

  it('takes nothing back from a pull request that its author has changed since', async () => {
    const stage = await startUseCases({});
    const one = submission('One');
    await stage.store.outbox.add(one, noDraft);
    await stage.propose();
    await stage.store.outbox.add(submission('Two', { key: one.key }), noDraft);
    expect(await stage.useCases.entries.undoEntry(person, one.id)).toMatchObject({ type: 'changed-since' });
  });

  it('brings back what an edit was made from, though its commit holds the first submission too', async () => {
    const stage = await startUseCases({
      read: async () => fileOf('# Edited\n'),
      readBefore: async () => ({ type: 'absent' }),
    });
    const first = submission('First');
    await stage.store.outbox.add(first, noDraft);
    await stage.land();
    const entry = first.change.type === 'create' ? first.change.entry : null;
    if (entry === null || first.expected === null) throw new Error('no entry');
    const edit = submission('Edited', { change: { type: 'edit', basis: first.expected.oid, entry } });
    await stage.store.outbox.add(edit, noDraft);
    await stage.land();
    expect(await stage.useCases.entries.undoEntry(person, edit.id)).toMatchObject({ type: 'queued' });
    expect((await stage.store.outbox.latestOf(`undo:${edit.id}`))?.expected).toEqual(first.expected);
  });

  it('removes a new entry whose commit took back an earlier one of that day, and does not bring that one back', async () => {
    const stage = await startUseCases({
      read: async () => fileOf('# Anew\n'),
      readBefore: async () => fileOf('# Taken back\n'),
    });
    const anew = submission('Anew');
    await stage.store.outbox.add(anew, noDraft);
    await stage.land();
    expect(await stage.useCases.entries.undoEntry(person, anew.id)).toMatchObject({ type: 'queued' });
    expect((await stage.store.outbox.latestOf(`undo:${anew.id}`))?.expected).toBeNull();
  });

  it('leaves the words within reach: they are a draft again', async () => {
    const current: { text: string } = { text: '' };
    const stage = await landed({
      read: async () => fileOf(current.text),
      readBefore: async () => ({ type: 'absent' }),
    });
    current.text = textOf(stage.row);
    await stage.undo();
    await stage.land();
    const drafted = await stage.useCases.draftAgain(person, stage.row.submission.id);
    if (drafted?.type !== 'build-journal') throw new Error('no draft');
    expect(drafted.draft).toMatchObject({ editing: null, answers: { title: 'User Authentication API' } });
    expect(drafted.draft.answers.phases.length).toBeGreaterThan(1);
  });
});
