import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blankJournalAnswers } from '../../../src/core/entry/blank-journal-answers.ts';
import type { JournalRow } from '../../../src/core/entry/build-journal.ts';
import { noMarkdown } from '../../../src/core/entry/markdown.ts';
import { applyPatch } from '../../../src/use-cases/journal/apply-patch.ts';
import { marksOf } from '../../../src/use-cases/journal/journal-marks.ts';
import type { JournalPatch } from '../../../src/use-cases/journal/journal-patch.ts';
import type { JournalDraft } from '../../../src/use-cases/ports.ts';
import { day, journalDraftOf, oidOf, path, repository, rowId } from '../../store/sample.ts';

function phase(id: string, some: Partial<JournalRow<'phase'>> = {}): JournalRow<'phase'> {
  const blank = { tried: noMarkdown, happened: noMarkdown, fix: noMarkdown, lesson: noMarkdown };
  return { id: rowId(id), title: `Phase ${id}`, ...blank, output: '', outputLanguage: '', ...some };
}

function draftWith(
  answers: Partial<JournalDraft['answers']>,
  some: Partial<JournalDraft> = {},
): JournalDraft {
  return journalDraftOf('j1', { ...some, answers: { ...blankJournalAnswers, ...answers } });
}

function patched(draft: JournalDraft, patch: JournalPatch): JournalDraft {
  const result = applyPatch(draft, patch);
  if (result.type === 'clash') throw new Error(`clash in ${result.fields.map(({ id }) => id).join()}`);
  return result.draft;
}

/** What a window sends that was opened on `opened` and in which some answers were typed over. */
function answersPatch(opened: JournalDraft, typed: Partial<JournalDraft['answers']>): JournalPatch {
  const { title, duration, nextEntry } = opened.answers;
  const shown = { title, duration, nextEntry };
  return { type: 'answers', answers: { ...shown, ...typed }, opened: marksOf(shown) };
}

const titles = ({ answers }: JournalDraft) => answers.phases.map(({ title }) => title);

describe('answers of one window', () => {
  it('leave what another window wrote in other fields', () => {
    const opened = draftWith({ title: 'Login' });
    const other = patched(opened, answersPatch(opened, { duration: '3 hours' }));
    const both = patched(other, answersPatch(opened, { title: 'Login page' }));
    expect(both.answers).toEqual({ ...blankJournalAnswers, title: 'Login page', duration: '3 hours' });
  });

  it('clash where both windows changed one field, and nothing of them is kept', () => {
    const opened = draftWith({ title: 'Login' });
    const other = patched(opened, answersPatch(opened, { title: 'Sign-in' }));
    expect(applyPatch(other, answersPatch(opened, { title: 'Log-in', duration: '1 hour' }))).toEqual({
      type: 'clash',
      fields: [{ id: 'title', theirs: 'Sign-in' }],
    });
  });

  it('are kept over the other words when they are sent again with the marks of those', () => {
    const opened = draftWith({ title: 'Login' });
    const other = patched(opened, answersPatch(opened, { title: 'Sign-in' }));
    const again = patched(other, answersPatch(other, { title: 'Log-in' }));
    expect(again.answers.title).toBe('Log-in');
  });

  it('do not clash where both windows wrote the same', () => {
    const opened = draftWith({});
    const other = patched(opened, answersPatch(opened, { title: 'Login' }));
    expect(patched(other, answersPatch(opened, { title: 'Login' })).answers.title).toBe('Login');
  });

  it('tell the other words of lists line by line', () => {
    const opened = draftWith({});
    const left = [
      { text: 'Ship it', done: true },
      { text: 'Tell everyone', done: false },
    ];
    const other = draftWith({ left, lessons: [{ category: 'workflow', text: 'Rest' }] });
    const patch: JournalPatch = {
      type: 'answers',
      answers: { left: [{ text: 'Mine', done: false }], lessons: [{ category: 'tool_usage', text: 'Mine' }] },
      opened: marksOf({ left: opened.answers.left, lessons: opened.answers.lessons }),
    };
    expect(applyPatch(other, patch)).toEqual({
      type: 'clash',
      fields: [
        { id: 'left', theirs: '[x] Ship it\n[ ] Tell everyone' },
        { id: 'lessons', theirs: 'Workflow: Rest' },
      ],
    });
  });

  it('take the day that was picked, and leave it where it was not touched', () => {
    const draft = draftWith({});
    const date = day('2026-11-18');
    const opened = marksOf({ date: draft.key.date });
    expect(patched(draft, { type: 'answers', answers: {}, opened, date }).key.date).toBe(date);
    const moved = { ...draft, key: { ...draft.key, date } };
    const untouched: JournalPatch = { type: 'answers', answers: {}, opened, date: draft.key.date };
    expect(patched(moved, untouched).key.date).toBe(date);
  });

  it('leave the day of an entry that is in the repository: its path has it', () => {
    const editing = { path: path('buildlog/2026-11-20-login.md'), basis: oidOf('x'), url: null };
    const draft = draftWith({}, { editing });
    const patch: JournalPatch = { type: 'answers', answers: {}, opened: {}, date: day('2026-11-18') };
    expect(patched(draft, patch).key.date).toBe(draft.key.date);
  });

  it('survive in any order, whichever fields two windows touch', () => {
    const field = fc.constantFrom('title', 'duration', 'nextEntry', 'filesChanged', 'architecture');
    const touched = fc.dictionary(
      field,
      fc.string({ minLength: 1 }).filter((text) => text.trim() !== ''),
    );
    fc.assert(
      fc.property(touched, touched, (mine, theirs) => {
        const others = Object.fromEntries(Object.entries(theirs).filter(([id]) => !(id in mine)));
        const opened = draftWith({ title: 'Login', filesChanged: 'a.ts' });
        const { title, duration, nextEntry, filesChanged, architecture } = opened.answers;
        const shown = { title, duration, nextEntry, filesChanged, architecture };
        const patchOf = (typed: Record<string, string>): JournalPatch => ({
          type: 'answers',
          answers: { ...shown, ...typed },
          opened: marksOf(shown),
        });
        const oneWay = patched(patched(opened, patchOf(mine)), patchOf(others));
        const otherWay = patched(patched(opened, patchOf(others)), patchOf(mine));
        expect(oneWay).toEqual(otherWay);
        expect(oneWay.answers).toMatchObject({ ...withoutSame(mine, shown), ...withoutSame(others, shown) });
      }),
    );
  });
});

/** A field typed as it was, but for the spaces around it, counts as untouched. */
function withoutSame(typed: Record<string, string>, shown: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(typed).filter(([id, text]) => text.trim() !== shown[id]?.trim()));
}

describe('rows of a list', () => {
  const three = draftWith({ phases: [phase('a'), phase('b'), phase('c')] });

  it('keep their place and their identity when another row goes', () => {
    const without = patched(three, { type: 'remove-row', list: 'phases', row: rowId('a') });
    const row = phase('c', { title: 'Third time lucky' });
    const changed = patched(without, { type: 'row', list: 'phases', row, opened: marksOf(phase('c')) });
    expect(changed.answers.phases).toEqual([phase('b'), row]);
  });

  it('come last when they are new, or another window has removed them meanwhile', () => {
    const without = patched(three, { type: 'remove-row', list: 'phases', row: rowId('a') });
    const row = phase('a', { title: 'Back again' });
    const back = patched(without, { type: 'row', list: 'phases', row, opened: marksOf(phase('a')) });
    expect(titles(back)).toEqual(['Phase b', 'Phase c', 'Back again']);
  });

  it('that say nothing are not added', () => {
    const row = phase('d', { title: ' ' });
    const same = patched(three, { type: 'row', list: 'phases', row, opened: {} });
    expect(titles(same)).toEqual(['Phase a', 'Phase b', 'Phase c']);
  });

  it('merge field by field, and clash where both windows changed one', () => {
    const opened = marksOf(phase('b'));
    const fixed = phase('b', { output: 'exit 1' });
    const other = patched(three, { type: 'row', list: 'phases', row: fixed, opened });
    const renamed = phase('b', { title: 'Renamed' });
    const both = patched(other, { type: 'row', list: 'phases', row: renamed, opened });
    expect(both.answers.phases[1]).toEqual(phase('b', { title: 'Renamed', output: 'exit 1' }));
    const mine = phase('b', { output: 'exit 2' });
    expect(applyPatch(both, { type: 'row', list: 'phases', row: mine, opened })).toEqual({
      type: 'clash',
      fields: [{ id: 'output', theirs: 'exit 1' }],
    });
  });

  it.each([
    ['b', 'up', ['Phase b', 'Phase a', 'Phase c']],
    ['b', 'down', ['Phase a', 'Phase c', 'Phase b']],
    ['a', 'up', ['Phase a', 'Phase b', 'Phase c']],
    ['c', 'down', ['Phase a', 'Phase b', 'Phase c']],
    ['gone', 'down', ['Phase a', 'Phase b', 'Phase c']],
  ] as const)('move: %s goes %s', (row, to, order) => {
    const moved = patched(three, { type: 'move-row', list: 'phases', row: rowId(row), to });
    expect(titles(moved)).toEqual(order);
  });

  it('are the same rows after any moves, and as many as were not removed', () => {
    const step = fc.record({
      type: fc.constantFrom('move-row' as const, 'remove-row' as const),
      list: fc.constant('phases' as const),
      row: fc.constantFrom('a', 'b', 'c', 'x').map(rowId),
      to: fc.constantFrom('up' as const, 'down' as const),
    });
    fc.assert(
      fc.property(fc.array(step), (steps) => {
        const after = steps.reduce<JournalDraft>((draft, patch) => patched(draft, patch), three);
        const removed = new Set(steps.filter(({ type }) => type === 'remove-row').map(({ row }) => row));
        const left = three.answers.phases.filter(({ id }) => !removed.has(id));
        expect(new Set(after.answers.phases)).toEqual(new Set(left));
        expect(after.answers.phases).toHaveLength(left.length);
      }),
    );
  });
});

describe('pictures of a draft', () => {
  const upload = {
    id: rowId('u1'),
    name: 'login.png',
    url: 'https://files.example/1',
    size: 9,
    trouble: null,
  };
  const picture = { type: 'kept', oid: oidOf('png'), format: 'png' } as const;
  const shot = { id: rowId('s1'), caption: 'Login', picture };

  it('are added once, however often the same upload is sent', () => {
    const once = patched(draftWith({}), { type: 'add-uploads', uploads: [upload] });
    expect(patched(once, { type: 'add-uploads', uploads: [upload] }).uploads).toEqual([upload]);
    const fetched = draftWith({ screenshots: [{ ...shot, id: upload.id }] });
    expect(patched(fetched, { type: 'add-uploads', uploads: [upload] }).uploads).toEqual([]);
  });

  it('are dropped by their id', () => {
    const draft = draftWith({}, { uploads: [upload, { ...upload, id: rowId('u2') }] });
    const dropped = patched(draft, { type: 'drop-upload', upload: rowId('u1') });
    expect(dropped.uploads.map(({ id }) => id)).toEqual(['u2']);
  });

  it('take their captions, unless another window has captioned them meanwhile', () => {
    const opened = marksOf({ s1: '' });
    const draft = draftWith({ screenshots: [{ ...shot, caption: '' }] });
    const named = patched(draft, { type: 'captions', captions: { s1: 'Login', gone: 'x' }, opened });
    expect(named.answers.screenshots).toEqual([shot]);
    expect(applyPatch(named, { type: 'captions', captions: { s1: 'Sign-in' }, opened })).toEqual({
      type: 'clash',
      fields: [{ id: 's1', theirs: 'Login' }],
    });
  });
});

describe('where a draft goes', () => {
  it('can be changed while its entry is nowhere', () => {
    const other = repository('acme/other');
    expect(patched(draftWith({}), { type: 'move-to', repository: other }).key.repository).toBe(other);
    const editing = { path: path('buildlog/2026-11-20-login.md'), basis: oidOf('x'), url: null };
    const draft = draftWith({}, { editing });
    expect(patched(draft, { type: 'move-to', repository: other }).key.repository).toBe('acme/journal');
  });

  it('keeps each allowed secret once', () => {
    const draft = draftWith({}, { allowed: ['0a0a0a0a'] });
    const keys = ['0a0a0a0a', '1b1b1b1b'];
    expect(patched(draft, { type: 'allow', keys }).allowed).toEqual(keys);
  });
});
