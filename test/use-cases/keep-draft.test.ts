import { describe, expect, it } from 'vitest';
import { blankAnswers } from '../../src/core/entry/blank-answers.ts';
import type { DailyLogAnswers } from '../../src/core/entry/daily-log.ts';
import type { Markdown } from '../../src/core/entry/markdown.ts';
import { fieldFromMarkdown } from '../../src/core/markdown/field-from-markdown.ts';
import type { Store } from '../../src/store/store-over.ts';
import { fieldMarks } from '../../src/use-cases/field-marks.ts';
import { type HeldByForm, keepDraft, knowsAllOf } from '../../src/use-cases/keep-draft.ts';
import { openTestStore } from '../store/open-test-store.ts';
import { answersWith, at, draftOf, oidOf, today } from '../store/sample.ts';

/** A form opened with some answers, now holding others; what is not named is as it was opened. */
function heldBy(
  form: string,
  opened: Partial<DailyLogAnswers>,
  now: Partial<DailyLogAnswers>,
  some: Partial<HeldByForm> = {},
): HeldByForm {
  const marks = fieldMarks({ answers: answersWith(opened), unfiledLessons: '' });
  const answers = answersWith({ ...opened, ...now });
  const captures = { numbers: [], beneath: [] };
  return { key: today, form, opened: marks, captures, answers, unfiledLessons: '', basis: null, ...some };
}

async function keptAfter(...forms: readonly HeldByForm[]) {
  const store = await openTestStore();
  for (const held of forms) await keepDraft(store, held, at(1), { evenSent: false });
  const kept = await store.drafts.find(today);
  if (kept === null) throw new Error('nothing was kept');
  return kept;
}

describe('keeping a draft', () => {
  it('keeps what one form holds, and takes out what its author takes out', async () => {
    const first = heldBy('laptop', {}, { primaryGoal: 'Ship it', code: 'a()' });
    const second = heldBy('laptop', {}, { primaryGoal: 'Ship it' });
    expect((await keptAfter(first, second)).answers).toEqual(answersWith({ primaryGoal: 'Ship it' }));
  });

  it('never lays a blank of another form over words', async () => {
    const laptop = heldBy('laptop', {}, { code: 'a()' }, { unfiledLessons: 'Rest' });
    const phone = heldBy('phone', {}, { primaryGoal: 'Ship it' });
    const kept = await keptAfter(laptop, phone);
    expect(kept.answers).toEqual(answersWith({ primaryGoal: 'Ship it', code: 'a()' }));
    expect(kept.unfiledLessons).toBe('Rest');
  });

  it('never lays what a form was opened with over what another one made of it', async () => {
    const opened = { primaryGoal: 'From yesterday', code: 'a()' };
    const laptop = heldBy('laptop', opened, { primaryGoal: 'Better', code: 'a(); b()' });
    const phone = heldBy('phone', opened, { secondaryGoal: 'And this' });
    expect((await keptAfter(laptop, phone)).answers).toEqual(
      answersWith({ primaryGoal: 'Better', code: 'a(); b()', secondaryGoal: 'And this' }),
    );
  });

  it('keeps the later of two words that both forms changed', async () => {
    const laptop = heldBy('laptop', {}, { primaryGoal: 'One' });
    const phone = heldBy('phone', {}, { primaryGoal: 'Two' });
    expect((await keptAfter(laptop, phone)).answers.primaryGoal).toBe('Two');
    expect((await keptAfter(phone, laptop)).answers.primaryGoal).toBe('One');
  });

  it('keeps the words of both however often they save in turn', async () => {
    const laptop = heldBy('laptop', {}, { code: 'a()' });
    const phone = heldBy('phone', {}, { primaryGoal: 'Ship it' });
    const kept = await keptAfter(laptop, phone, laptop, phone, phone, laptop);
    expect(kept.answers).toEqual(answersWith({ primaryGoal: 'Ship it', code: 'a()' }));
  });

  it('takes out what its author deletes from a draft that nobody changed since they opened it', async () => {
    const laptop = heldBy('laptop', {}, { primaryGoal: 'Ship it', code: 'a()' });
    const again = heldBy('again', laptop.answers, { code: '' });
    expect((await keptAfter(laptop, again)).answers).toEqual(answersWith({ primaryGoal: 'Ship it' }));
  });

  it('stays a draft of the entry that most of it was made from', async () => {
    const basis = oidOf('# Before\n');
    const laptop = heldBy('laptop', { code: 'a()' }, { primaryGoal: 'Ship it' }, { basis });
    const phone = heldBy('phone', {}, { secondaryGoal: 'And this' });
    expect((await keptAfter(laptop, phone)).basis).toBe(basis);
  });
});

describe('whether a form knows all of a draft', () => {
  const form = heldBy('phone', { primaryGoal: 'Ship it' }, { secondaryGoal: 'And this' });

  it.each<[boolean, string, Partial<DailyLogAnswers>]>([
    [true, 'is what the form was opened with', { primaryGoal: 'Ship it' }],
    [true, 'is what the form holds', { secondaryGoal: 'And this' }],
    [true, 'is blank', blankAnswers],
    [false, 'has a word in a field that is blank here', { primaryGoal: 'Ship it', code: 'a()' }],
    [false, 'has other words in a field', { primaryGoal: 'Ship something else' }],
  ])('is %s when the draft %s', (knows, _, answers) => {
    expect(knowsAllOf(form, draftOf(today, { answers: answersWith(answers) }))).toBe(knows);
  });

  it('is so for the draft that it saved itself, whatever it holds by now', () => {
    const own = draftOf(today, { form: 'phone', answers: answersWith({ code: 'deleted since' }) });
    expect(knowsAllOf(form, own)).toBe(true);
  });

  it('does not depend on the order in which a file has its lessons', () => {
    const [rest, look] = [
      { category: 'workflow', text: 'Rest' },
      { category: 'architectural', text: 'Look' },
    ] as const;
    const sorted = heldBy('phone', { lessons: [look, rest] }, {});
    const asInFile = draftOf(today, { answers: answersWith({ lessons: [rest, look] }) });
    expect(knowsAllOf(sorted, asInFile)).toBe(true);
  });
});

describe('a draft and what was captured', () => {
  const bullet = (text: string) => fieldFromMarkdown(`- ${text}`, 'list');

  /** A form that was opened with one captured line after what there was, now holding this. */
  async function withCaptured(store: Store, form: string, progressLog: Markdown | null): Promise<HeldByForm> {
    const source = 'command 1';
    const captured = { type: 'line', bullet: bullet('Captured') } as const;
    const { number } = await store.captures.keep({ key: today, source, captured, capturedAt: at(1) });
    const shown = answersWith({ progressLog: bullet('Captured') });
    const answers = progressLog === null ? shown : { ...shown, progressLog };
    return {
      ...heldBy(form, {}, {}),
      answers,
      opened: fieldMarks({ answers: shown, unfiledLessons: '' }),
      captures: { numbers: [number], beneath: fieldMarks({ answers: blankAnswers, unfiledLessons: '' }) },
    };
  }

  const save = (store: Store, held: HeldByForm) => keepDraft(store, held, at(1), { evenSent: false });

  it('has it as the form had it, and it waits no more', async () => {
    const store = await openTestStore();
    await save(store, await withCaptured(store, 'laptop', bullet('Captured and changed')));
    expect((await store.drafts.find(today))?.answers.progressLog).toBe('- Captured and changed');
    expect(await store.captures.ofDay(today, null)).toEqual([]);
  });

  it('is not kept for a form that was only looked at, and it waits on', async () => {
    const store = await openTestStore();
    await save(store, await withCaptured(store, 'laptop', null));
    expect(await store.drafts.find(today)).toBeNull();
    expect(await store.captures.ofDay(today, null)).toHaveLength(1);
  });

  it('has it beside what another window has written since in the same field', async () => {
    const store = await openTestStore();
    const phone = await withCaptured(store, 'phone', null);
    await save(store, heldBy('laptop', {}, { progressLog: bullet('From the laptop') }));
    await save(store, { ...phone, answers: { ...phone.answers, primaryGoal: 'From the phone' } });
    const kept = await store.drafts.find(today);
    expect(kept?.answers.progressLog).toBe('- From the laptop\n- Captured');
    expect(kept?.answers.primaryGoal).toBe('From the phone');
    expect(await store.captures.ofDay(today, null)).toEqual([]);
  });

  it('ends with a form that has it after all that the draft says', async () => {
    const store = await openTestStore();
    const form = await withCaptured(store, 'laptop', bullet('Captured and changed'));
    const opened = { ...form, opened: fieldMarks({ answers: form.answers, unfiledLessons: '' }) };
    expect(knowsAllOf(opened, draftOf(today, { answers: blankAnswers }))).toBe(true);
  });
});
