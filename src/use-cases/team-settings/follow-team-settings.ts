import type { RepositoryName } from '../../core/entry/repository-name.ts';
import { defaultTeamSettings } from '../../core/team-settings/default-team-settings.ts';
import type { TeamSettings } from '../../core/team-settings/team-settings.ts';
import { type Instant, instantAfter, toInstant } from '../../core/time/instant.ts';
import type {
  Alarm,
  Clock,
  JournalRepositories,
  KeptSettings,
  KnownSettings,
  Log,
  TeamSettingsAtOnce,
  TeamSettingsSource,
} from '../ports.ts';
import { finishedBy } from './finished-by.ts';
import { lookAtSettingsFile, type SettingsSeen } from './look-at-settings-file.ts';
import { readSettings } from './read-settings.ts';

/** What was read counts for so long, whichever process has read it. */
const FRESH = 5 * 60_000;
const AFTER_TROUBLE = 30_000;
/** How long a caller may wait for a look. */
const PATIENCE = 2_000;

export type TeamSettingsSurroundings = {
  readonly repositories: Pick<JournalRepositories, 'open'>;
  readonly knownSettings: KnownSettings;
  readonly alarm: Pick<Alarm, 'raise' | 'over'>;
  readonly clock: Clock;
  readonly log: Log;
  /** In each journal repository, where the entries lie. */
  readonly folder: string;
};

type Followed = {
  /** The last good ones. */
  settings: TeamSettings;
  /** When the file is to be looked at again. */
  due: Instant;
  /** The look that is going on; nobody waits for it after `until`. */
  look: { readonly done: Promise<void>; readonly until: Instant } | null;
};

/**
 * Follows the `buildlog.yml` of each repository that is asked for. A change counts five minutes after it at the latest,
 * unless GitHub takes more than two seconds to show it: what was known counts until it does.
 */
export function followTeamSettings(
  around: TeamSettingsSurroundings,
): TeamSettingsSource & TeamSettingsAtOnce {
  const followed = new Map<RepositoryName, Promise<Followed>>();

  /** What is known, with the look that is going on where it is to be looked again. */
  async function follow(repository: RepositoryName): Promise<Followed> {
    const recalled = followed.get(repository) ?? recall(around, repository);
    followed.set(repository, recalled);
    const known = await recalled;
    const now = around.clock.now();
    if (known.look === null && now >= known.due) {
      const done = lookAgain(around, repository, known).finally(() => {
        known.look = null;
      });
      known.look = { done, until: instantAfter(now, PATIENCE) };
    }
    return known;
  }

  return {
    async of(repository) {
      const known = await follow(repository);
      if (known.look !== null) await finishedBy(around.clock, known.look.until, known.look.done);
      return known.settings;
    },
    atOnce: async (repository) => (await follow(repository)).settings,
  };
}

/** What a process, this one before its restart or another, has kept of them. */
async function recall(
  { knownSettings, clock, log }: TeamSettingsSurroundings,
  repository: RepositoryName,
): Promise<Followed> {
  const nothing = { settings: defaultTeamSettings, due: clock.now(), look: null };
  let kept: KeptSettings | null;
  try {
    kept = await knownSettings.find(repository);
  } catch (error) {
    log.warn('team settings not recalled', { repository, error: String(error) });
    return nothing;
  }
  if (kept === null) return nothing;
  const parsed = await readSettings(kept.file?.text ?? null);
  // What a later version has kept may say nothing to this one.
  if (parsed.type === 'problems') return nothing;
  // A clock that is ahead of ours must not keep us from looking.
  const readAt = kept.readAt > clock.now() ? clock.now() : kept.readAt;
  return { settings: parsed.settings, due: instantAfter(readAt, FRESH), look: null };
}

/** Never rejects. */
async function lookAgain(
  around: TeamSettingsSurroundings,
  repository: RepositoryName,
  known: Followed,
): Promise<void> {
  const { repositories, folder, clock, log } = around;
  known.due = instantAfter(clock.now(), AFTER_TROUBLE);
  try {
    const seen = await lookAtSettingsFile(repositories.open(repository), folder);
    if (seen.type === 'good') known.settings = seen.settings;
    known.due = dueAfter(seen, clock.now());
    await tell(around, repository, seen);
  } catch (error) {
    log.error('following team settings failed', { repository, error: String(error) });
  }
}

/** GitHub that is in trouble is asked again sooner, but not before it wants to be. */
function dueAfter(seen: SettingsSeen, now: Instant): Instant {
  const regular = instantAfter(now, FRESH);
  if (seen.type !== 'trouble') return regular;
  const soon = Math.max(instantAfter(now, AFTER_TROUBLE), seen.trouble.retryAt);
  return toInstant(Math.min(soon, regular));
}

/** Keeps what is good, and tells the log's owner of what is not. */
async function tell(
  { knownSettings, alarm, clock, log }: TeamSettingsSurroundings,
  repository: RepositoryName,
  seen: SettingsSeen,
): Promise<void> {
  switch (seen.type) {
    case 'good':
      await knownSettings.keep({ repository, file: seen.file, readAt: clock.now() });
      // Also where this process saw no bad one: the one that told of it may be gone.
      return alarm.over(repository, ['bad-settings']);
    case 'bad':
      return alarm.raise(repository, { type: 'bad-settings', ...seen.problem });
    case 'trouble': {
      const { kind, reference, detail } = seen.trouble;
      return log.warn('team settings not read, the last good ones count', {
        ...{ repository, kind, reference, detail },
      });
    }
    default:
      return seen satisfies never;
  }
}
