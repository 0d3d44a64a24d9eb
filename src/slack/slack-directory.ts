import type { WebClient } from '@slack/web-api';
import { z } from 'zod';
import type { PersonStatus } from '../core/reminder/status-says-away.ts';
import { toInstant } from '../core/time/instant.ts';
import { parseTimeZone, UTC } from '../core/time/time-zone.ts';
import type { Directory, Log, PersonKey, PersonSeen, Presence } from '../use-cases/ports.ts';

const seenUser = z.object({
  name: z.string().optional(),
  real_name: z.string().optional(),
  tz: z.string().optional(),
  profile: z
    .object({
      display_name: z.string().optional(),
      real_name: z.string().optional(),
      status_text: z.string().optional(),
      status_emoji: z.string().optional(),
      status_expiration: z.number().optional(),
    })
    .optional(),
});
type SeenUser = z.output<typeof seenUser>;

/** Who people are, by `users.info`. `workspaceUrl` is `https://acme.slack.com/`, null where Slack did not say. */
export function createSlackDirectory(
  client: WebClient,
  workspaceUrl: string | null,
  log: Log,
): Directory & Presence {
  const lookClosely = async (key: PersonKey): Promise<PersonSeen | null> => {
    try {
      const { user } = z.object({ user: seenUser }).parse(await client.users.info({ user: key.user }));
      return { person: personOf(key, user, workspaceUrl), status: statusOf(user) };
    } catch (error) {
      log.warn('Slack did not say who a person is', {
        error: error instanceof Error ? error.message : 'unknown',
      });
      return null;
    }
  };
  return {
    lookClosely,
    look: async (key) => (await lookClosely(key))?.person ?? null,
  };
}

function personOf(key: PersonKey, user: SeenUser, workspaceUrl: string | null): PersonSeen['person'] {
  const names = [user.profile?.real_name, user.real_name, user.profile?.display_name, user.name];
  return {
    key,
    name: names.find((name) => name !== undefined && name.trim() !== '') ?? key.user,
    // The zone, never its offset: the offset is today's, and clocks change.
    zone: parseTimeZone(user.tz ?? '') ?? UTC,
    profileUrl: workspaceUrl === null ? null : new URL(`team/${key.user}`, workspaceUrl).href,
  };
}

/** Slack says 0 for a status that ends when its owner changes it, and seconds for any other. */
function statusOf({ profile }: SeenUser): PersonStatus {
  const expires = profile?.status_expiration ?? 0;
  return {
    emoji: profile?.status_emoji ?? '',
    text: profile?.status_text ?? '',
    expiresAt: expires === 0 ? null : toInstant(expires * 1_000),
  };
}
