import type { PlayedSlack } from '../sandbox/slack/played-slack.ts';

/** Resolves with the moment (`performance.now()`) at which the played Slack had taken this person's `views.open`. */
export function untilView(slack: PlayedSlack, userId: string): Promise<number> {
  return new Promise((found) => {
    const stop = slack.onChange(() => {
      if (slack.screen(userId).views.length === 0) return;
      stop();
      found(performance.now());
    });
  });
}
