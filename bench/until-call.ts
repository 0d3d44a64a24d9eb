import type { PlayedSlack } from '../sandbox/slack/played-slack.ts';

/** Resolves with the moment (`performance.now()`) at which the played Slack had answered the next call of `method`. */
export function untilCall(slack: PlayedSlack, method: string): Promise<number> {
  const seen = slack.calls.length;
  return new Promise((found) => {
    const stop = slack.onChange(() => {
      if (!slack.calls.slice(seen).some((call) => call.method === method)) return;
      stop();
      found(performance.now());
    });
  });
}
