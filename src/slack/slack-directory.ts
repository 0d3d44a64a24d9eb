import type { WebClient } from '@slack/web-api';
import { z } from 'zod';
import { parseTimeZone, UTC } from '../core/time/time-zone.ts';
import type { Directory, Log } from '../use-cases/ports.ts';

const foundUser = z.object({
  user: z.object({
    name: z.string().optional(),
    real_name: z.string().optional(),
    tz: z.string().optional(),
    profile: z.object({ display_name: z.string().optional(), real_name: z.string().optional() }).optional(),
  }),
});

/** Who people are, by `users.info`. `workspaceUrl` is `https://acme.slack.com/`, null where Slack did not say. */
export function createSlackDirectory(client: WebClient, workspaceUrl: string | null, log: Log): Directory {
  return {
    async look(key) {
      try {
        const { user } = foundUser.parse(await client.users.info({ user: key.user }));
        const names = [user.profile?.real_name, user.real_name, user.profile?.display_name, user.name];
        return {
          key,
          name: names.find((name) => name !== undefined && name.trim() !== '') ?? key.user,
          // The zone, never its offset: the offset is today's, and clocks change.
          zone: parseTimeZone(user.tz ?? '') ?? UTC,
          profileUrl: workspaceUrl === null ? null : new URL(`team/${key.user}`, workspaceUrl).href,
        };
      } catch (error) {
        log.warn('Slack did not say who a person is', {
          error: error instanceof Error ? error.message : 'unknown',
        });
        return null;
      }
    },
  };
}
