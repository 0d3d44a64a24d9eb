import { WebAPIPlatformError, type WebClient } from '@slack/web-api';
import { blankAnswers } from '../../core/entry/blank-answers.ts';
import type { DailyLogAnswers } from '../../core/entry/daily-log.ts';
import type { Services } from '../services.ts';
import { dailyLogView, type FormSurface } from './daily-log-view.ts';
import type { FormOfView } from './form-of-view.ts';
import { tooLongToShow } from './too-long-to-show.ts';

/**
 * Draws the form again with the same ids, under which Slack keeps what is typed: what is too long to be sent along is
 * drawn empty and stays on the screen. A stale hash means that a later action has drawn it already.
 */
export async function redrawForm(
  client: WebClient,
  view: { readonly id: string; readonly hash: string },
  { metadata, answers, rows }: FormOfView,
  { repositoryName }: Services,
  change: Partial<FormSurface>,
): Promise<void> {
  const { leftOut } = metadata;
  const unsent = tooLongToShow(answers, leftOut).map((id) => [id, blankAnswers[id]]);
  const drawn: DailyLogAnswers = { ...answers, ...Object.fromEntries(unsent) };
  const form = { ...metadata, answers: drawn, unfiledLessons: '', before: null, url: null };
  const newer = metadata.newer === null ? null : { url: metadata.newer };
  const kept = { repositoryName, more: metadata.more, rows, leftOut, newer, news: null, secrets: [] };
  const surface: FormSurface = { ...kept, ...change };
  try {
    await client.views.update({ view_id: view.id, hash: view.hash, view: dailyLogView(form, surface) });
  } catch (error) {
    if (!(error instanceof WebAPIPlatformError) || error.data.error !== 'hash_conflict') throw error;
  }
}
