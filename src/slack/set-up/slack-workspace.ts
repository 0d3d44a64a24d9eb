import type { WebClient } from '@slack/web-api';
import { z } from 'zod';
import type { ChannelLook, Standing, Workspace } from '../../use-cases/ports.ts';
import { refusedWith } from '../kit/refused-with.ts';

const seenChannel = z.object({
  channel: z.object({
    id: z.string(),
    name: z.string().optional(),
    creator: z.string().optional(),
    is_im: z.boolean().optional(),
    is_mpim: z.boolean().optional(),
    is_private: z.boolean().optional(),
    is_member: z.boolean().optional(),
  }),
});

const seenUser = z.object({
  user: z.object({
    is_admin: z.boolean().optional(),
    is_owner: z.boolean().optional(),
    is_restricted: z.boolean().optional(),
    is_ultra_restricted: z.boolean().optional(),
    /** From another organization, in a channel that both share. */
    is_stranger: z.boolean().optional(),
  }),
});

/** Channels and rights, by `conversations.info` and `users.info`. */
export function createSlackWorkspace(client: WebClient): Workspace {
  return {
    async look(id) {
      // Asking about these would take a scope of its own, and the answer is in the id.
      if (id.startsWith('D')) return { type: 'direct' };
      try {
        return lookOf(seenChannel.parse(await client.conversations.info({ channel: id })).channel);
      } catch (error) {
        if (refusedWith(error, 'channel_not_found')) return { type: 'hidden' };
        throw error;
      }
    },
    async standing(user) {
      return standingOf(seenUser.parse(await client.users.info({ user })).user);
    },
  };
}

function lookOf(channel: z.output<typeof seenChannel>['channel']): ChannelLook {
  if (channel.is_im === true || channel.is_mpim === true) return { type: 'direct' };
  return {
    type: 'channel',
    channel: {
      id: channel.id,
      name: channel.name ?? channel.id,
      isPrivate: channel.is_private === true,
      hasBot: channel.is_member === true,
      creator: channel.creator ?? null,
    },
  };
}

function standingOf(user: z.output<typeof seenUser>['user']): Standing {
  if (user.is_restricted === true || user.is_ultra_restricted === true || user.is_stranger === true) {
    return 'guest';
  }
  return user.is_admin === true || user.is_owner === true ? 'admin' : 'member';
}
