/** How Slack's events and interactions come to the bot: it connects out, or Slack calls it. */
export type SlackMode =
  | { readonly type: 'socket-mode'; readonly appToken: string }
  | { readonly type: 'http'; readonly signingSecret: string };
