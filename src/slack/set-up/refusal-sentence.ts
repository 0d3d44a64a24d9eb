import type { SetUpRefused } from '../../use-cases/set-up/channel-to-set-up.ts';
import { channelSaid } from './channel-said.ts';

/** Why somebody cannot set a channel up here, and what would help. */
export function refusalSentence(refused: SetUpRefused): string {
  switch (refused.type) {
    case 'direct':
      return "A log belongs to a channel. Type `/buildlog setup` in your team's channel.";
    case 'hidden':
      return 'This channel is private and I am not in it, so Slack tells me nothing about it. Invite me with `/invite @buildlog`, then type `/buildlog setup` again.';
    case 'not-allowed':
      return `Where ${channelSaid(refused.channel)} writes to is decided by admins of the workspace and whoever created the channel, unless they are guests. Ask one of them to type \`/buildlog setup\` here.`;
    default:
      return refused satisfies never;
  }
}
