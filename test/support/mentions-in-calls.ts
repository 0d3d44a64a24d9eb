import { isList, isObject } from '../../sandbox/slack/json.ts';
import type { Json, SlackCall } from '../../sandbox/slack/played-slack.ts';

/** What Slack reads as a mention in text that is marked up, and in plain names where an app lets it link them. */
const mention = /<!|<@|@(?:channel|here|everyone)\b/i;
/** Rich text mentions by elements of their own. */
const mentioning = new Set(['broadcast', 'usergroup']);

/** Every text of the bot's messages and views that would mention somebody. */
export function mentionsInCalls(calls: readonly SlackCall[]): readonly string[] {
  return calls.flatMap(({ args }) => [
    ...(typeof args.text === 'string' && mention.test(args.text) ? [args.text] : []),
    ...mentionsIn(args),
  ]);
}

function mentionsIn(value: Json): readonly string[] {
  if (isList(value)) return value.flatMap(mentionsIn);
  if (!isObject(value)) return [];
  if (typeof value.type === 'string' && mentioning.has(value.type)) return [value.type];
  if (value.type === 'mrkdwn' && typeof value.text === 'string')
    return mention.test(value.text) ? [value.text] : [];
  return Object.values(value).flatMap(mentionsIn);
}
