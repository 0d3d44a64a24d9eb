import { escapeMrkdwn } from '../kit/mrkdwn.ts';
import { truncate } from '../kit/truncate.ts';
import type { Message } from './message.ts';
import { sentence } from './sentence.ts';

/** Someone learns that a word is no command, and which one is nearest. */
export function unknownCommand(word: string, nearest: string): Message {
  const said = escapeMrkdwn(truncate(word.replaceAll('`', "'"), 40));
  const everything = nearest === 'help' ? '' : ' `/buildlog help` lists everything.';
  return sentence(`I don't know \`${said}\`. Did you mean \`/buildlog ${nearest}\`?${everything}`);
}
