import type { Instant } from '../../core/time/instant.ts';
import { localDateAt, localTimeAt } from '../../core/time/local-date.ts';
import type { JournalRepositories, KnownEntries, LogDay, Person, TeamLogs } from '../ports.ts';
import { whereEntriesGo } from '../team-logs/where-entries-go.ts';

/** The log that a capture is for, and the time of day by its author's clock. */
export type CapturePlace = LogDay & { readonly time: string };

/**
 * The person's own day, in the repository of their newest entry while people may write to it; else in that of the
 * channel, and where there is none in the configured one. Local reads only.
 */
export async function whereCapturesGo(
  around: {
    readonly knownEntries: KnownEntries;
    readonly teamLogs: TeamLogs;
    readonly repositories: Pick<JournalRepositories, 'home'>;
  },
  { key, zone }: Person,
  channel: string | null,
  now: Instant,
): Promise<CapturePlace> {
  const entriesGo = whereEntriesGo(around.teamLogs, around.repositories.home);
  const [newest] = await around.knownEntries.list(key, 1);
  const places = await entriesGo.places(key.team);
  const own = places.find(({ repository }) => repository === newest?.key.repository)?.repository;
  const repository = own ?? (await entriesGo.repositoryFor(key.team, channel));
  return { repository, date: localDateAt(now, zone), time: localTimeAt(now, zone) };
}
