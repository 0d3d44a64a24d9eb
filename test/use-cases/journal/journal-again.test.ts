import { describe, expect, it } from 'vitest';
import { marksOf } from '../../../src/use-cases/journal/journal-marks.ts';
import type { FileSeen, OutboxRow, Settlement } from '../../../src/use-cases/ports.ts';
import { home, oidOf, path, rowId } from '../../store/sample.ts';
import { exampleFile, person, startUseCases } from '../start-use-cases.ts';

function theirsOf(text: string): FileSeen {
  return { oid: oidOf(text), text, url: 'https://github.example/blob/x' };
}

function conflictWith(theirs: FileSeen | null): Settlement['state'] {
  const reason = theirs === null ? 'deleted' : 'changed';
  return { type: 'conflict', conflict: { reason, sections: [], theirs, line: null } };
}

/** The example opened for editing, with its title and the fix of its first phase changed, and submitted. */
async function edited() {
  const file = { oid: oidOf(exampleFile), text: exampleFile };
  const stage = await startUseCases({
    read: async () => ({ type: 'file', file, url: 'https://github.example/blob/x' }),
  });
  const opened = await stage.useCases.entries.openEntry(person, place);
  if (opened.type !== 'build-journal') throw new Error(opened.type);
  const { draft } = opened;
  const { journal } = draft.key;
  const [phase] = draft.answers.phases;
  if (phase === undefined) throw new Error('the example has phases');
  const { title } = draft.answers;
  await stage.useCases.journal.changeJournal(person, journal, {
    ...{ type: 'answers', answers: { title: 'Sign-in API' }, opened: marksOf({ title }) },
  });
  await stage.useCases.journal.changeJournal(person, journal, {
    ...{ type: 'row', list: 'phases', row: { ...phase, title: 'Mine' }, opened: marksOf(phase) },
  });
  await stage.submit(draft);
  return { stage, journal, phase };
}

const place = { repository: home, path: path('buildlog/2026-01-01-user-auth-api.md') };

describe('the words of a journal that did not land as they were', () => {
  it('are written over what is there now, row by row, when its author says “Use mine”', async () => {
    const { stage, phase } = await edited();
    const theirs = theirsOf(
      exampleFile
        .replace(`: ${phase.title}`, ': Theirs')
        .replace('**Duration:** 4 hours', '**Duration:** 5 hours'),
    );
    const row = await stage.settleNext(() => conflictWith(theirs));
    const settled = await stage.useCases.settleConflict(person, row.submission.id, 'mine');
    expect(settled).toMatchObject({ type: 'queued', title: 'Sign-in API' });
    const again = await stage.settleNext(landed);
    expect(again.submission.change).toMatchObject({ type: 'edit', basis: theirs.oid });
    expect(again.submission.expected?.text).toBe(
      theirs.text.replace(': Theirs', ': Mine').replace('User Authentication API', 'Sign-in API'),
    );
  });

  it('stay a draft over what is there now, when its author opens them', async () => {
    const { stage, journal, phase } = await edited();
    const theirs = theirsOf(exampleFile.replace(`: ${phase.title}`, ': Theirs'));
    const row = await stage.settleNext(() => conflictWith(theirs));
    const drafted = await stage.useCases.draftAgain(person, row.submission.id);
    if (drafted?.type !== 'build-journal') throw new Error('no draft');
    expect(drafted.draft).toMatchObject({
      key: { journal },
      editing: { basis: theirs.oid },
      answers: { title: 'Sign-in API' },
    });
    expect(drafted.draft.answers.phases[0]?.title).toBe('Mine');
    expect(drafted.draft.answers.duration).toBe('4 hours');
  });

  it('are a new journal again where the file was deleted', async () => {
    const { stage } = await edited();
    const row = await stage.settleNext(() => conflictWith(null));
    await stage.useCases.settleConflict(person, row.submission.id, 'mine');
    const again = await stage.settleNext(landed);
    expect(again.submission.change.type).toBe('create');
    expect(again.submission.expected?.text).toContain('# Build Journal: Sign-in API');
  });

  it('are a draft with its pictures when GitHub refused them', async () => {
    const stage = await startUseCases();
    const oid = await stage.store.assets.keep(new Uint8Array([1, 2, 3]));
    const picture = { type: 'kept', oid, format: 'png' } as const;
    const draft = await stage.begin({ screenshots: [{ id: rowId('s'), caption: 'Login', picture }] });
    await stage.submit(draft);
    const row = await stage.settleNext(() => ({ type: 'refused', theirs: null }));
    const drafted = await stage.useCases.draftAgain(person, row.submission.id);
    if (drafted?.type !== 'build-journal') throw new Error('no draft');
    expect(drafted.draft.editing).toBeNull();
    expect(drafted.draft.answers.screenshots.map((shot) => shot.picture)).toEqual([picture]);
    await stage.submit(drafted.draft, 'again');
    expect((await stage.store.outbox.latestOf('again'))?.assets).toHaveLength(1);
  });

  it('that were opened for an edit before GitHub refused them are a new journal’s', async () => {
    const stage = await startUseCases();
    await stage.submit(await stage.begin(), 'form');
    const waiting = await stage.store.outbox.latestOf('form');
    if (waiting === null) throw new Error('nothing waits');
    const opened = await stage.useCases.entries.openSubmitted(person, waiting.id);
    expect(opened).toMatchObject({ draft: { editing: { basis: waiting.expected?.oid } } });
    await stage.settleNext(() => ({ type: 'refused', theirs: null }));
    const drafted = await stage.useCases.draftAgain(person, waiting.id);
    expect(drafted).toMatchObject({ type: 'build-journal', draft: { editing: null } });
  });

  it('that were opened for an edit before GitHub refused them keep their pictures', async () => {
    const stage = await startUseCases();
    const oid = await stage.store.assets.keep(new Uint8Array([1, 2, 3]));
    const picture = { type: 'kept', oid, format: 'png' } as const;
    await stage.submit(
      await stage.begin({ screenshots: [{ id: rowId('s'), caption: 'Login', picture }] }),
      'form',
    );
    const waiting = await stage.store.outbox.latestOf('form');
    if (waiting === null) throw new Error('nothing waits');
    await stage.useCases.entries.openSubmitted(person, waiting.id);
    await stage.settleNext(() => ({ type: 'refused', theirs: null }));
    const drafted = await stage.useCases.draftAgain(person, waiting.id);
    expect(drafted).toMatchObject({ draft: { editing: null, answers: { screenshots: [{ picture }] } } });
  });

  it("are nobody else's", async () => {
    const { stage } = await edited();
    const row = await stage.settleNext(() => conflictWith(null));
    const grace = { ...person, key: { ...person.key, user: 'U2' } };
    expect(await stage.useCases.draftAgain(grace, row.submission.id)).toBeNull();
    expect(await stage.useCases.settleConflict(grace, row.submission.id, 'mine')).toEqual({
      type: 'not-open',
    });
  });
});

function landed({ submission: { expected } }: OutboxRow): Settlement['state'] {
  const file = expected === null ? null : { ...expected, url: 'https://github.example/blob/x' };
  return { type: 'landed', landed: { commit: null, file } };
}
