import { describe, expect, it } from 'vitest';
import { home, oidOf, path } from '../../store/sample.ts';
import { exampleFile, person, startUseCases } from '../start-use-cases.ts';

describe('the preview of a journal', () => {
  it('is the file as it will be, with what will be learned and what is missing', async () => {
    const { begin, submit, store, useCases } = await startUseCases();
    const lessons = [
      { category: 'workflow', text: 'Write the curl test first' },
      { category: 'workflow', text: 'Read the log before guessing' },
      { category: 'domain_knowledge', text: 'Tokens expire in UTC' },
    ] as const;
    const draft = await begin({ lessons });
    const preview = await useCases.journal.previewJournal(person, draft.key.journal);
    expect(preview?.found).toBe('3 lessons: 2 Workflow, 1 Domain Knowledge');
    expect(preview?.missing).toEqual([]);
    await submit(draft, 'form');
    expect(preview?.markdown).toBe((await store.outbox.latestOf('form'))?.expected?.text);
  });

  it('of a journal just begun says what is still to be written', async () => {
    const { useCases } = await startUseCases();
    const { key } = await useCases.journal.startJournal(person, { title: 'Login', repository: home });
    expect(await useCases.journal.previewJournal(person, key.journal)).toMatchObject({
      found: 'no lessons',
      missing: ['goal', 'built', 'journey', 'tests', 'samples', 'reflection', 'improvements'],
    });
  });

  it('of an edit is the whole file with the edit in it', async () => {
    const text = `${exampleFile}\n## Commits\n`;
    const file = { oid: oidOf(text), text };
    const { useCases } = await startUseCases({
      read: async () => ({ type: 'file', file, url: 'https://x.example' }),
    });
    const place = { repository: home, path: path('buildlog/2026-01-01-user-auth-api.md') };
    const opened = await useCases.entries.openEntry(person, place);
    if (opened.type !== 'build-journal') throw new Error(opened.type);
    const { journal } = opened.draft.key;
    expect((await useCases.journal.previewJournal(person, journal))?.markdown).toBe(text);
    const patch = { type: 'answers', answers: { duration: '5 hours' } } as const;
    await useCases.journal.changeJournal(person, journal, {
      ...patch,
      opened: { duration: oidOf('4 hours').slice(0, 7) },
    });
    expect((await useCases.journal.previewJournal(person, journal))?.markdown).toBe(
      text.replace('4 hours', '5 hours'),
    );
  });

  it('of one that is gone is nothing', async () => {
    const { begin, useCases } = await startUseCases();
    const { key } = await begin();
    await useCases.journal.discardJournal(person, key.journal);
    expect(await useCases.journal.previewJournal(person, key.journal)).toBeNull();
  });
});
