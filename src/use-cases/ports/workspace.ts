/** What Slack says of a channel right now. `name` is without `#`. */
export type SeenChannel = {
  readonly id: string;
  readonly name: string;
  readonly isPrivate: boolean;
  readonly hasBot: boolean;
  /** Null where Slack does not say. */
  readonly creator: string | null;
};

export type ChannelLook =
  | { readonly type: 'channel'; readonly channel: SeenChannel }
  /** A direct message, of two people or of several. */
  | { readonly type: 'direct' }
  /** A private channel that the bot is not in: Slack tells it nothing, not even that there is one. */
  | { readonly type: 'hidden' };

/** What somebody is in the workspace; an owner is an admin as well. */
export type Standing = 'admin' | 'member' | 'guest';

/** Slack's own answers, asked each time: rights end in the minute they are taken away. Both throw when none comes. */
export interface Workspace {
  look(channel: string): Promise<ChannelLook>;
  standing(user: string): Promise<Standing>;
}
