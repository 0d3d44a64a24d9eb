import type { WebClient } from '@slack/web-api';
import { blankAnswers } from '../../core/entry/blank-answers.ts';
import type { DailyLogAnswers } from '../../core/entry/daily-log.ts';
import type { Person } from '../../use-cases/ports.ts';
import { refusedWith } from '../kit/refused-with.ts';
import type { Services } from '../services.ts';
import { MOST_LESSON_ROWS } from './daily-log-blocks.ts';
import { dailyLogView } from './daily-log-view.ts';
import type { FormOfView } from './form-of-view.ts';
import type { FormSurface } from './form-surface.ts';
import { tooLongToShow } from './too-long-to-show.ts';

/** A form of ours on somebody's screen, as Slack last told of it. */
export type OpenForm = {
  readonly view: { readonly id: string; readonly hash: string };
  readonly person: Person;
  readonly form: FormOfView;
};

/**
 * Draws the form again with the same ids, under which Slack keeps what is typed: what is too long to be sent along is
 * drawn empty and stays on the screen. A stale hash means that it was drawn since Slack told of it: once more then, with
 * whatever that drawing may have brought.
 */
export async function redrawForm(
  client: WebClient,
  open: OpenForm,
  services: Services,
  change: Partial<FormSurface>,
): Promise<void> {
  const { view } = open;
  const surface = { ...surfaceOf(open.form), ...change };
  try {
    await client.views.update({ view_id: view.id, hash: view.hash, view: drawn(open.form, surface) });
  } catch (error) {
    if (!refusedWith(error, 'hash_conflict')) throw error;
    const more = await withWhatMayBeThere(open, surface, services);
    // Slack tells nobody the fresh hash, and takes a view without one.
    await client.views.update({ view_id: view.id, view: drawn(open.form, more) });
  }
}

function surfaceOf({ metadata, rows, places }: FormOfView): FormSurface {
  const { leftOut, asRich, more } = metadata;
  const newer = metadata.newer === null ? null : { url: metadata.newer };
  return { places, more, rows, asRich, leftOut, newer, news: null, secrets: [] };
}

function drawn(
  { metadata, answers, carried }: FormOfView,
  surface: FormSurface,
): ReturnType<typeof dailyLogView> {
  const unsent = tooLongToShow(answers, metadata.leftOut).map((id) => [id, blankAnswers[id]]);
  const shown: DailyLogAnswers = { ...answers, ...Object.fromEntries(unsent) };
  const form = { ...metadata, carried, answers: shown, unfiledLessons: '', before: null, url: null };
  return dailyLogView(form, surface);
}

/** An empty section or row too many does no harm; one too few takes away what was typed in it meanwhile. */
async function withWhatMayBeThere(
  { person, form: { metadata } }: OpenForm,
  surface: FormSurface,
  { useCases }: Services,
): Promise<FormSurface> {
  const { basis, url } = await useCases.openWithoutDraft(person, metadata);
  const known = url === null || basis === metadata.basis ? null : { url };
  const rows = [...surface.rows, { category: null, text: '' }].slice(0, MOST_LESSON_ROWS);
  return { ...surface, more: true, rows, newer: surface.newer ?? known };
}
