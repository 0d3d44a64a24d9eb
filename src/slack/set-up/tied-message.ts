import type { RepositoryName } from '../../core/entry/repository-name.ts';
import { escapeMrkdwn, mrkdwnText } from '../kit/mrkdwn.ts';
import type { Message } from '../messages/message.ts';

/** A channel learns who decided where its words go, and where that is. */
export function tiedMessage(
  name: string,
  repository: RepositoryName,
  before: RepositoryName | null,
): Message {
  const to = escapeMrkdwn(repository);
  return message(
    before === null
      ? `${escapeMrkdwn(name)} tied this channel to ${to}: what you write here with \`/buildlog\` goes there.`
      : `${escapeMrkdwn(name)} tied this channel to ${to} instead of ${escapeMrkdwn(before)}: what you write here with \`/buildlog\` goes there.`,
  );
}

/** A channel learns that it has no log of its own any more. */
export function untiedMessage(name: string, before: RepositoryName, home: RepositoryName): Message {
  return message(
    `${escapeMrkdwn(name)} untied this channel from ${escapeMrkdwn(before)}: what you write here with \`/buildlog\` goes to ${escapeMrkdwn(home)}.`,
  );
}

function message(text: string): Message {
  return { text, blocks: [{ type: 'section', text: mrkdwnText(text) }] };
}
