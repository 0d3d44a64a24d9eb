import { describe, expect, it } from 'vitest';
import { noMarkdown } from '../../../src/core/entry/markdown.ts';
import { marksOf } from '../../../src/use-cases/journal/journal-marks.ts';
import type { JournalDraft } from '../../../src/use-cases/ports.ts';
import { ada, path as entryPath, home, oidOf, rowId } from '../../store/sample.ts';
import { exampleFile, person, startUseCases } from '../start-use-cases.ts';

type Stage = Awaited<ReturnType<typeof startUseCases>>;

/** A secret put together here, so that no scanner takes this file for one that holds it. */
const token = `ghp_${'A1b2C3d4E5'.repeat(4).slice(0, 36)}`;

function submit({ useCases }: Stage, { key }: JournalDraft, form = 'form') {
  return useCases.journal.submitJournal({ person, journal: key.journal, form });
}

/** What was queued last. */
async function queued({ store }: Stage, form = 'form') {
  const submission = await store.outbox.latestOf(form);
  if (submission === null) throw new Error('nothing was queued');
  return submission;
}

describe('submitting a build journal', () => {
  it('queues the file under its day and title, and ends the draft', async () => {
    const stage = await startUseCases();
    const draft = await stage.begin();
    expect(await submit(stage, draft)).toEqual({ type: 'accepted' });
    const { path, title, key, change, expected, author } = await queued(stage);
    expect({ path, title, key }).toEqual({
      path: 'buildlog/2026-11-20-user-authentication-api.md',
      title: 'User Authentication API',
      key: draft.key,
    });
    expect(change.type).toBe('create');
    expect(author).toEqual({ name: 'Ada', url: 'https://acme.slack.com/team/U1' });
    expect(expected?.text.split('\n').slice(0, 6)).toEqual([
      '# Build Journal: User Authentication API',
      '',
      '**Date:** 2026-11-20',
      '**Duration:** 4 hours',
      '**Status:** Complete',
      '**Author:** [Ada](https://acme.slack.com/team/U1)',
    ]);
    expect(await stage.useCases.journal.journalDrafts(person)).toEqual([]);
  });

  it('that is delivered twice is accepted twice and queued once', async () => {
    const stage = await startUseCases();
    const draft = await stage.begin();
    expect(await submit(stage, draft)).toEqual({ type: 'accepted' });
    expect(await submit(stage, draft)).toEqual({ type: 'accepted' });
    expect((await stage.store.outbox.waiting()).count).toBe(1);
  });

  it('of which the draft is gone queues nothing', async () => {
    const stage = await startUseCases();
    const draft = await stage.begin();
    await stage.useCases.journal.discardJournal(person, draft.key.journal);
    expect(await submit(stage, draft)).toEqual({ type: 'gone' });
    expect((await stage.store.outbox.waiting()).count).toBe(0);
  });

  it("leaves somebody else's draft alone", async () => {
    const stage = await startUseCases();
    const draft = await stage.begin();
    const grace = { ...person, key: { ...ada, user: 'U2' } };
    const journal = draft.key.journal;
    expect(await stage.useCases.journal.submitJournal({ person: grace, journal, form: 'x' })).toEqual({
      type: 'gone',
    });
    expect(await stage.useCases.journal.findJournal(person, journal)).not.toBeNull();
  });

  it('names the required sections of which nothing is written', async () => {
    const stage = await startUseCases();
    const draft = await stage.begin({ phases: [], lessons: [] });
    expect(await submit(stage, draft)).toEqual({ type: 'missing', sections: ['journey', 'improvements'] });
  });

  it.each(['', '  '])('needs a title: “%s” is none', async (title) => {
    const stage = await startUseCases();
    expect(await submit(stage, await stage.begin({ title }))).toEqual({ type: 'no-title' });
  });

  it('waits for the pictures that are not fetched yet', async () => {
    const stage = await startUseCases();
    const draft = await stage.begin();
    const upload = {
      id: rowId('u'),
      name: 'login.png',
      url: 'https://files.example/1',
      size: 9,
      trouble: 'gone',
    };
    const patch = { type: 'add-uploads', uploads: [upload] } as const;
    await stage.useCases.journal.changeJournal(person, draft.key.journal, patch);
    expect(await submit(stage, draft)).toEqual({ type: 'uploads-open', names: ['login.png'] });
  });

  it('commits a picture beside the entry, named after both', async () => {
    const stage = await startUseCases();
    const oid = await stage.store.assets.keep(new Uint8Array([1, 2, 3]));
    const picture = { type: 'kept', oid, format: 'png' } as const;
    const shots = ['a', 'b'].map((id) => ({ id: rowId(id), caption: `Login ${id}`, picture }));
    await submit(stage, await stage.begin({ screenshots: shots }));
    const { assets, expected } = await queued(stage);
    const name = `2026-11-20-user-authentication-api-${oid.slice(0, 8)}.png`;
    expect(assets).toEqual([{ path: `buildlog/assets/${name}`, oid }]);
    expect(expected?.text).toContain(`![Login a](assets/${name})\n\n![Login b](assets/${name})`);
  });

  it('says that the pictures are too much for one commit', async () => {
    const stage = await startUseCases();
    const shots = await Promise.all(
      Array.from({ length: 21 }, async (_, at) => {
        const oid = await stage.store.assets.keep(new Uint8Array(1_000_000).fill(at));
        return { id: rowId(`s${at}`), caption: '', picture: { type: 'kept', oid, format: 'png' } as const };
      }),
    );
    const draft = await stage.begin({ screenshots: shots });
    expect(await submit(stage, draft)).toEqual({
      ...{ type: 'too-large', what: 'screenshots' },
      ...{ bytes: 21_000_000, most: 20_000_000 },
    });
  });

  it('says that the file is too large', async () => {
    const stage = await startUseCases();
    const draft = await stage.begin({ filesChanged: 'x/y.ts\n'.repeat(60_000) });
    expect(await submit(stage, draft)).toMatchObject({ type: 'too-large', what: 'text', most: 400_000 });
  });

  it.each([
    ['the next entry', 'nextEntry', { nextEntry: `use ${token}` }],
    ['code', 'filesChanged', { filesChanged: `export TOKEN=${token}` }],
    ['a task', 'left', { left: [{ text: `revoke ${token}`, done: false }] }],
    ['a lesson', 'lessons', { lessons: [{ category: 'workflow', text: `never paste ${token}` }] }],
    ['a cell', 'components:9:notes', { components: [{ ...component, notes: token }] }],
    ['a caption', 'screenshots:9:caption', { screenshots: [{ ...screenshot, caption: token }] }],
  ] as const)(
    'names the field that holds a secret, and cannot be talked out of it: %s',
    async (_, field, some) => {
      const stage = await startUseCases();
      const draft = await stage.begin(some);
      const result = await submit(stage, draft);
      if (result.type !== 'holds-secrets') throw new Error(result.type);
      expect(result.secrets.map(({ typed }) => typed.field)).toEqual([field]);
      const keys = result.secrets.map(({ key }) => key);
      await stage.useCases.journal.changeJournal(person, draft.key.journal, { type: 'allow', keys });
      expect((await submit(stage, draft)).type).toBe('holds-secrets');
      expect((await stage.store.outbox.waiting()).count).toBe(0);
    },
  );

  it('goes on from what another window wrote between looking and writing', async () => {
    const stage = await startUseCases();
    const draft = await stage.begin();
    const { outbox, journalDrafts } = stage.store;
    const add = outbox.add.bind(outbox);
    let first = true;
    outbox.add = async (submission, ending) => {
      if (first) {
        first = false;
        const change = (kept: JournalDraft) => ({
          ...kept,
          answers: { ...kept.answers, duration: '9 hours' },
        });
        await journalDrafts.change(ada, draft.key.journal, change);
      }
      return add(submission, ending);
    };
    expect(await submit(stage, draft)).toEqual({ type: 'accepted' });
    expect((await queued(stage)).expected?.text).toContain('**Duration:** 9 hours\n');
    expect((await outbox.waiting()).count).toBe(1);
  });
});

const component = { id: rowId('9'), name: 'Tokens', status: 'Working', notes: '' };
const screenshot = {
  ...{ id: rowId('9'), caption: '' },
  picture: { type: 'linked', link: 'assets/x.png' } as const,
};

describe('submitting the edit of a build journal', () => {
  const path = entryPath('buildlog/2026-01-01-user-auth-api.md');

  /** A file of the repository, opened for editing. */
  async function opened(text: string) {
    const file = { oid: oidOf(text), text };
    const url = 'https://github.example/blob/j';
    const stage = await startUseCases({ read: async () => ({ type: 'file', file, url }) });
    const found = await stage.useCases.entries.openEntry(person, { repository: home, path });
    if (found.type !== 'build-journal') throw new Error(found.type);
    return { stage, draft: found.draft };
  }

  /** Types into some fields of the form. */
  async function type(stage: Stage, { key, answers }: JournalDraft, typed: Partial<JournalDraft['answers']>) {
    const ids = Object.keys(typed);
    const opened = marksOf(Object.fromEntries(Object.entries(answers).filter(([id]) => ids.includes(id))));
    const patch = { type: 'answers', answers: typed, opened } as const;
    const { type } = await stage.useCases.journal.changeJournal(person, key.journal, patch);
    expect(type).toBe('kept');
  }

  it('splices what was changed, and leaves every other byte', async () => {
    const text = `${exampleFile}\n## Commits\n\n### \`abc\` — by a tool\n`;
    const { stage, draft } = await opened(text);
    await type(stage, draft, { title: 'Sign-in API' });
    expect(await submit(stage, draft)).toEqual({ type: 'accepted' });
    const { expected, change, path: to, title } = await queued(stage);
    expect(expected?.text).toBe(text.replace('User Authentication API', 'Sign-in API'));
    expect({ type: change.type, to, title }).toEqual({ type: 'edit', to: path, title: 'Sign-in API' });
  });

  it('of which nothing differs ends the draft and queues nothing', async () => {
    const { stage, draft } = await opened(exampleFile);
    expect(await submit(stage, draft)).toEqual({ type: 'unchanged' });
    expect(await stage.useCases.journal.findJournal(person, draft.key.journal)).toBeNull();
    expect((await stage.store.outbox.waiting()).count).toBe(0);
  });

  it('asks for no section that the entry never had, but for one that it loses', async () => {
    const { stage, draft } = await opened('# Build Journal: Small\n\n## The Goal\n\nShip it.\n');
    await type(stage, draft, { goal: noMarkdown });
    expect(await submit(stage, draft)).toEqual({ type: 'missing', sections: ['goal'] });
    await type(
      stage,
      { ...draft, answers: { ...draft.answers, goal: noMarkdown } },
      { goal: draft.answers.goal },
    );
    await type(stage, draft, { duration: 'An hour' });
    expect(await submit(stage, draft)).toEqual({ type: 'accepted' });
  });

  it('keeps a row the row that it was when another is added before it', async () => {
    const { stage, draft } = await opened(exampleFile);
    const { costs } = draft.answers;
    const row = { id: rowId('new'), metric: 'Time', value: '1 | 2 hours', notes: '' };
    const { journal } = draft.key;
    await stage.useCases.journal.changeJournal(person, journal, {
      type: 'row',
      list: 'costs',
      row,
      opened: {},
    });
    for (const _ of costs) {
      const move = { type: 'move-row', list: 'costs', row: row.id, to: 'up' } as const;
      await stage.useCases.journal.changeJournal(person, journal, move);
    }
    expect(await submit(stage, draft)).toEqual({ type: 'accepted' });
    const { expected } = await queued(stage);
    const lines = (expected?.text ?? '').split('\n');
    const added = lines.filter((line) => !exampleFile.split('\n').includes(line));
    expect(added).toEqual(['| Time | 1 \\| 2 hours |  |']);
  });
});
