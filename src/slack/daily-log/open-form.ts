import type { WebClient } from '@slack/web-api';
import type { LocalDate } from '../../core/time/local-date.ts';
import type { DailyLogForm } from '../../use-cases/open-daily-log.ts';
import type { Person } from '../../use-cases/ports.ts';
import type { Services } from '../services.ts';
import { dailyLogView, type FormSurface, openingSurface } from './daily-log-view.ts';

/** People have begun to type by then, and a view is not redrawn under their hands. */
const STILL_LOOKING = 2_500;

/**
 * Opens the form of one day from local knowledge alone, because the trigger lives three seconds; then looks whether
 * the repository has another version, and says so in the form if the answer comes before anyone has begun to type.
 */
export async function openForm(
  client: WebClient,
  triggerId: string,
  person: Person,
  date: LocalDate,
  services: Services,
): Promise<void> {
  const form = await services.useCases.openDailyLog(person, date);
  const news = person.seenAt === null ? 'zone-unknown' : null;
  const surface: FormSurface = { ...openingSurface(form, services.repositoryName), news };
  const opened = await client.views.open({ trigger_id: triggerId, view: dailyLogView(form, surface) });
  const { id, hash } = opened.view ?? {};
  if (id === undefined || hash === undefined) return;
  lookForNewer(client, { id, hash }, person, { form, surface }, services).catch((error: unknown) =>
    services.log.warn('could not look for a newer version of an open log', { error: String(error) }),
  );
}

/** A form on top of the view it was asked from; what is below stays as it is. */
export async function pushForm(
  client: WebClient,
  triggerId: string,
  form: DailyLogForm,
  { repositoryName }: Services,
  change: Partial<FormSurface> = {},
): Promise<void> {
  await client.views.push({
    trigger_id: triggerId,
    view: dailyLogView(form, { ...openingSurface(form, repositoryName), ...change }),
  });
}

async function lookForNewer(
  client: WebClient,
  view: { readonly id: string; readonly hash: string },
  person: Person,
  { form, surface }: { readonly form: DailyLogForm; readonly surface: FormSurface },
  { useCases }: Services,
): Promise<void> {
  const opened = performance.now();
  const refreshed = await useCases.refreshEntry(person, form.date);
  // A draft can be older than an entry that the bot has known for long.
  const entry = refreshed.type === 'changed' || refreshed.type === 'same' ? refreshed.entry : null;
  if (entry === null || entry.oid === form.basis) return;
  if (performance.now() - opened > STILL_LOOKING) return;
  const newer = { url: entry.url ?? '' };
  await client.views.update({
    view_id: view.id,
    hash: view.hash,
    view: dailyLogView(form, { ...surface, newer }),
  });
}
