import type { RepositoryName } from '../../core/entry/repository-name.ts';
import type { TeamSettings } from '../../core/team-settings/team-settings.ts';
import { type Instant, instantAfter, toInstant } from '../../core/time/instant.ts';
import type { ReminderSurroundings } from './reminder-surroundings.ts';

/** How often it is looked whether a team wants other hours: before the first that could be missed. */
const LOOK = 15 * 60_000;

type Around = Pick<ReminderSurroundings, 'reminders' | 'teamSettings' | 'teamLogs' | 'home' | 'clock'>;

/** Looks at everybody anew whose team has changed its reminders or holidays. Call it before each round. */
export function followRemindedTeams(around: Around): () => Promise<void> {
  const { reminders, clock } = around;
  let due: Instant = toInstant(0);
  return async () => {
    const now = clock.now();
    if (now < due) return;
    due = instantAfter(now, LOOK);
    const settle = createTeamLook(around);
    for (const repository of await reminders.repositories()) {
      const { reminders: wanted, holidays } = await settle(repository);
      await reminders.teamSettles(repository, JSON.stringify({ wanted, holidays }), now);
    }
  };
}

/**
 * What the team of a repository has settled, asked once however many people it has. The settings of one that no channel
 * is tied to any more are those of the configured one, as its entries are.
 */
export function createTeamLook({
  teamSettings,
  teamLogs,
  home,
}: Pick<Around, 'teamSettings' | 'teamLogs' | 'home'>): (
  repository: RepositoryName,
) => Promise<TeamSettings> {
  const asked = new Map<RepositoryName, Promise<TeamSettings>>();
  let known: Promise<ReadonlySet<RepositoryName>> | null = null;
  return async (repository) => {
    known ??= teamLogs.repositories().then((names) => new Set([home, ...names]));
    const counts = (await known).has(repository) ? repository : home;
    const settings = asked.get(counts) ?? teamSettings.of(counts);
    asked.set(counts, settings);
    return settings;
  };
}
