import { html } from 'htm/preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { PersonScreen, PlayedConversation, PlayedMessage } from '../../../slack/played-slack.ts';
import { useWorkspace } from '../server/workspace.ts';
import { MessageRow } from './message-row.ts';
import { Thread } from './thread.ts';
import { dayWords, instantOf } from './time-words.ts';
import { Welcome } from './welcome.ts';

export type MessageShortcut = PersonScreen['shortcuts'][number];
type MessageListProps = {
  readonly conversation: PlayedConversation;
  readonly shortcuts: readonly MessageShortcut[];
};

const TOGETHER = 5 * 60_000;

/** The conversation's messages, oldest first, replies under their message. Stays at the end while the reader is there. */
export function MessageList({ conversation, shortcuts }: MessageListProps) {
  const { me, now } = useWorkspace();
  const list = useRef<HTMLDivElement>(null);
  const atEnd = useRef(true);
  const { messages } = conversation;
  const tops = messages.filter(({ ts, threadTs }) => threadTs === null || threadTs === ts);

  useLayoutEffect(() => {
    if (list.current && atEnd.current) list.current.scrollTop = list.current.scrollHeight;
  }, [messages]);
  const onScroll = () => {
    const { scrollTop = 0, scrollHeight = 0, clientHeight = 0 } = list.current ?? {};
    atEnd.current = scrollHeight - scrollTop - clientHeight < 40;
  };

  return html`<div class="messages" ref=${list} onScroll=${onScroll} tabindex="0" role="log" aria-live="polite" aria-label=${`Messages in ${conversation.name}`}>
    <${Welcome} conversation=${conversation} />
    ${tops.map((message, at) => {
      const before = tops[at - 1];
      const day = dayWords(me.zone, instantOf(message.ts), now);
      const newDay = !before || dayWords(me.zone, instantOf(before.ts), now) !== day;
      const replies = messages.filter(({ ts, threadTs }) => threadTs === message.ts && ts !== message.ts);
      return html`<div key=${message.ts}>
        ${newDay && html`<div class="day-line"><span>${day}</span></div>`}
        <${MessageRow} conversation=${conversation} message=${message} follows=${!newDay && follows(before, message)} shortcuts=${shortcuts} />
        <${Thread} conversation=${conversation} parent=${message} replies=${replies} shortcuts=${shortcuts} />
      </div>`;
    })}
  </div>`;
}

function follows(before: PlayedMessage | undefined, message: PlayedMessage): boolean {
  if (!before || before.user !== message.user || before.ephemeralFor !== message.ephemeralFor) return false;
  return instantOf(message.ts) - instantOf(before.ts) < TOGETHER;
}
