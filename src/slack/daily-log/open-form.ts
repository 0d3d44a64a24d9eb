import type { WebClient } from '@slack/web-api';
import type { DailyLogForm } from '../../use-cases/open-daily-log.ts';
import type { LogDay, Person } from '../../use-cases/ports.ts';
import type { EntriesPlace } from '../../use-cases/team-logs/where-entries-go.ts';
import type { FormPlace } from '../entry-forms.ts';
import type { Services } from '../services.ts';
import { dailyLogView } from './daily-log-view.ts';
import { type FormSurface, openingSurface } from './form-surface.ts';

/** People have begun to type by then, and a view is not redrawn under their hands. */
const STILL_LOOKING = 2_500;

/**
 * Opens the form of one day from local knowledge alone, because the trigger lives three seconds; then looks whether
 * the repository has another version, and says so in the form if the answer comes before anyone has begun to type.
 */
export async function openForm(
  client: WebClient,
  { type, triggerId }: Exclude<FormPlace, { type: 'instead' }>,
  person: Person,
  day: LogDay,
  services: Services,
): Promise<void> {
  const form = await services.useCases.openDailyLog(person, day);
  const places = await services.whereEntriesGo.places(person.key.team);
  const news = person.seenAt === null ? 'zone-unknown' : null;
  const surface: FormSurface = { ...openingSurface(form, places), news };
  const view = { trigger_id: triggerId, view: dailyLogView(form, surface) };
  const opened = type === 'new' ? await client.views.open(view) : await client.views.push(view);
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
  { form, places }: { readonly form: DailyLogForm; readonly places: readonly EntriesPlace[] },
  change: Partial<FormSurface> = {},
): Promise<void> {
  await client.views.push({
    trigger_id: triggerId,
    view: dailyLogView(form, { ...openingSurface(form, places), ...change }),
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
  const refreshed = await useCases.refreshEntry(person, form);
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
