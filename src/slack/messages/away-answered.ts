import { weekdayOf } from '../../core/time/local-date.ts';
import type { WentAway } from '../../use-cases/reminders/go-away.ts';
import { escapeMrkdwn } from '../kit/mrkdwn.ts';
import { truncate } from '../kit/truncate.ts';
import type { Message } from './message.ts';
import { sentence } from './sentence.ts';

const MOST_NAME = 80;

/** Somebody learns until when no reminder comes, to them or to a colleague. */
export function awayAnswered(went: WentAway): Message {
  return sentence(sentenceFor(went));
}

function sentenceFor(went: WentAway): string {
  switch (went.type) {
    case 'away': {
      const until = `${weekdayOf(went.until)}, ${went.until}`;
      return went.of === null
        ? `:palm_tree: You are away until ${until}: no reminders before that day. \`/buildlog away off\` ends it.`
        : `:palm_tree: ${named(went.of)} is away until ${until}. I tell them so, with a button to undo it.`;
    }
    case 'back':
      if (went.of !== null) {
        return went.was ? `${named(went.of)} is not away any more.` : `${named(went.of)} is not away.`;
      }
      return went.was ? 'You are not away any more: reminders come at their hour.' : 'You are not away.';
    case 'unclear':
      return 'I do not know that day, or it is not within a year. Try `/buildlog away until Monday`, `/buildlog away 3 days`, or `/buildlog away off`.';
    case 'nobody':
      return `I know nobody called "${named(went.named)}" here: the bot meets people when they first use it. Nothing was changed.`;
    case 'several':
      return `Several people could be "${named(went.named)}". Nothing was changed; try their full name.`;
    case 'not-allowed':
      return `An admin of the workspace, or whoever tied their log, may say that ${named(went.of)} is away. Nothing was changed.`;
    default:
      return went satisfies never;
  }
}

function named(name: string): string {
  return escapeMrkdwn(truncate(name, MOST_NAME));
}
