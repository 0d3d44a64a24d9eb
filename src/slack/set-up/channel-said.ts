import type { SeenChannel } from '../../use-cases/ports.ts';
import { escapeMrkdwn } from '../kit/mrkdwn.ts';

/** A channel's name as `mrkdwn`, for people who are in it. */
export function channelSaid({ name }: SeenChannel): string {
  return `*#${escapeMrkdwn(name)}*`;
}
