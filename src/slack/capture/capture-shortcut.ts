import { setTimeout as pause } from 'node:timers/promises';
import type { AllMiddlewareArgs, MessageShortcut, SlackShortcutMiddlewareArgs } from '@slack/bolt';
import type { WebClient } from '@slack/web-api';
import type { Person } from '../../use-cases/ports.ts';
import { limits } from '../kit/limits.ts';
import { truncate } from '../kit/truncate.ts';
import { personOf } from '../person-of.ts';
import type { Services } from '../services.ts';
import { tellPerson } from '../tell-person.ts';
import { captureView } from './capture-view.ts';
import { messageWords, peopleNamedIn } from './message-words.ts';

type Shortcut = Pick<SlackShortcutMiddlewareArgs<MessageShortcut>, 'shortcut' | 'ack'> &
  Pick<AllMiddlewareArgs, 'client'>;

/** The trigger lives three seconds; a link and names are not worth more of them than this. */
const PATIENCE = 800;
const MOST_NAMES = 10;

/**
 * "Add to my log" on a message: a form with its words, to be changed before they are kept. They are somebody's, maybe
 * said in private: nothing is taken before its author has seen where it goes.
 */
export function captureByShortcut({ shortcut, ack, client }: Shortcut, services: Services): Promise<void> {
  return services.boundary(
    'message captured by shortcut',
    async () => {
      await ack();
      const { channel, message_ts, message, trigger_id } = shortcut;
      const person = await personOf(services.useCases, shortcut);
      const [place, words, url] = await Promise.all([
        services.useCases.captures.place(person, channel.id),
        wordsOf(message.text ?? '', person, services),
        permalinkOf(client, channel.id, message_ts),
      ]);
      const text = truncate(words, limits.plainTextInput.max);
      await client.views.open({
        trigger_id,
        view: captureView({
          ...{ place, text, isCut: text !== words, secrets: [] },
          what: { type: 'line', url },
          isPrivate: isPrivate(channel),
        }),
      });
    },
    (reference) =>
      tellPerson(client, shortcut.user.id, 'Nothing was kept; use the shortcut again.', reference),
  );
}

/** Slack names public channels only: docs.slack.dev/legacy/legacy-messaging, "directmessage" and "privategroup". */
function isPrivate({ id, name }: MessageShortcut['channel']): boolean {
  return id.startsWith('D') || /^(?:directmessage|privategroup|mpdm-.*)$/.test(name);
}

async function wordsOf(text: string, { key }: Person, { useCases }: Services): Promise<string> {
  const names = new Map<string, string>();
  for (const user of peopleNamedIn(text).slice(0, MOST_NAMES)) {
    const { person } = await useCases.knowPerson({ team: key.team, user }, user);
    if (person.seenAt !== null) names.set(user, person.name);
  }
  return messageWords(text, (user) => names.get(user) ?? null);
}

/** Null where Slack does not say it in time, or the bot is not in the channel. */
async function permalinkOf(client: WebClient, channel: string, message: string): Promise<string | null> {
  const asked = client.chat
    .getPermalink({ channel, message_ts: message })
    .then(({ permalink }) => permalink ?? null)
    .catch(() => null);
  return Promise.race([asked, pause(PATIENCE, null, { ref: false })]);
}
