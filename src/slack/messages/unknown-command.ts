import { escapeMrkdwn } from '../kit/mrkdwn.ts';
import { truncate } from '../kit/truncate.ts';
import type { Message } from './message.ts';
import { sentence } from './sentence.ts';

/** Someone learns that a word is no command, and which one is nearest, where one is near. */
export function unknownCommand(word: string, nearest: string | null): Message {
  const said = escapeMrkdwn(truncate(word.replaceAll('`', "'"), 40));
  const everything = nearest === 'help' ? '' : ' `/buildlog help` lists everything.';
  const meant = nearest === null ? '' : ` Did you mean \`/buildlog ${nearest}\`?`;
  return sentence(`I don't know \`${said}\`.${meant}${everything}`);
}
