import { html } from 'htm/preact';
import { useState } from 'preact/hooks';
import type { PlayedConversation, PlayedMessage } from '../../../slack/played-slack.ts';
import { useWorkspace } from '../server/workspace.ts';
import type { MessageShortcut } from './message-list.ts';
import { MessageRow } from './message-row.ts';

type ThreadProps = {
  readonly conversation: PlayedConversation;
  readonly parent: PlayedMessage;
  readonly replies: readonly PlayedMessage[];
  readonly shortcuts: readonly MessageShortcut[];
};

/** The replies to one message, folded until someone opens them. */
export function Thread({ conversation, parent, replies, shortcuts }: ThreadProps) {
  const [open, setOpen] = useState(false);
  const { act } = useWorkspace();
  if (replies.length === 0) return null;
  const words = replies.length === 1 ? '1 reply' : `${replies.length} replies`;
  const reply = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.isComposing || !(event.currentTarget instanceof HTMLInputElement))
      return;
    const text = event.currentTarget.value.trim();
    if (text === '') return;
    event.currentTarget.value = '';
    act({ type: 'send', conversation: conversation.id, text, threadTs: parent.ts });
  };
  return html`<div class="thread">
    <button type="button" class="thread-toggle" aria-expanded=${open ? 'true' : 'false'} onClick=${() => setOpen(!open)}>${open ? `Hide ${words}` : words}</button>
    ${
      open &&
      html`<div class="replies">
        ${replies.map((message) => html`<${MessageRow} key=${message.ts} conversation=${conversation} message=${message} follows=${false} shortcuts=${shortcuts} />`)}
        <input class="field reply" type="text" aria-label="Reply in the thread" placeholder="Reply…" autocomplete="off" onKeyDown=${reply} />
      </div>`
    }
  </div>`;
}
