import { escapeMrkdwn, mrkdwnText } from '../kit/mrkdwn.ts';
import type { Message } from './message.ts';

/** One line a command, as people type it. */
export type HelpLine = { readonly usage: string; readonly does: string };

/** Someone learns what the bot does and how to make it. */
export function help(lines: readonly HelpLine[], repository: string): Message {
  const commands = lines.map(({ usage, does }) => `\`${usage}\` ${does}`).join('\n');
  const intro = `buildlog turns what you write in a form into a markdown file in ${escapeMrkdwn(repository)}.`;
  return {
    text: `${intro}\n${lines.map(({ usage, does }) => `${usage}: ${does}`).join('\n')}`,
    blocks: [
      { type: 'section', text: mrkdwnText(intro) },
      { type: 'section', text: mrkdwnText(commands) },
    ],
  };
}
