import { html } from 'htm/preact';
import type { PlayedConversation, PlayedMessage } from '../../../slack/played-slack.ts';
import { Blocks } from '../blocks/block.ts';
import { textIn } from '../blocks/json-fields.ts';
import { MrkdwnText } from '../blocks/mrkdwn-text.ts';
import { SurfaceProvider } from '../blocks/surface.ts';
import { useWorkspace } from '../server/workspace.ts';
import { Avatar } from '../shell/avatar.ts';
import { Icon } from '../shell/icon.ts';
import { Menu } from '../shell/menu.ts';
import type { MessageShortcut } from './message-list.ts';
import { instantOf, momentIn, timeIn } from './time-words.ts';
import { useLooseSurface } from './use-loose-surface.ts';

type MessageRowProps = {
  readonly conversation: PlayedConversation;
  readonly message: PlayedMessage;
  /** The same person wrote just before: no name and face again. */
  readonly follows: boolean;
  readonly shortcuts: readonly MessageShortcut[];
};

/** One message with its blocks, marks and menu. */
export function MessageRow({ conversation, message, follows, shortcuts }: MessageRowProps) {
  const { people, app, me, act } = useWorkspace();
  const surface = useLooseSurface(`message-${message.ts}`, (action) =>
    act({ type: 'click-message', conversation: conversation.id, ts: message.ts, action }),
  );
  const person = people.find(({ id }) => id === message.user) ?? null;
  const name = person?.realName ?? app.name;
  const at = instantOf(message.ts);
  const items = shortcuts.map(({ callbackId, name: words }) => ({
    key: callbackId,
    label: html`<${Icon} name="bolt" />${words}`,
    choose: () =>
      act({ type: 'message-shortcut', callbackId, conversation: conversation.id, ts: message.ts }),
  }));
  const time = html`<time class="faint" title=${momentIn(me.zone, at)}>${timeIn(me.zone, at)}</time>`;

  return html`<article class=${follows ? 'message follows' : 'message'} aria-label=${`${name}, ${timeIn(me.zone, at)}`}>
    <div class="message-side">${follows ? time : html`<${Avatar} person=${person} />`}</div>
    <div class="message-body">
      ${!follows && html`<div class="message-head"><strong>${name}</strong>${person === null && html`<span class="app-mark">app</span>`}${time}</div>`}
      ${message.ephemeralFor !== null && html`<p class="only-you">Only visible to you</p>`}
      <${SurfaceProvider} value=${surface}>
        ${message.blocks.length > 0 ? html`<${Blocks} blocks=${message.blocks} />` : html`<${MrkdwnText} text=${message.text} />`}
      <//>
      ${message.files.map((file) => html`<p class="file-chip"><${Icon} name="file" />${textIn(file, 'name')}</p>`)}
      ${message.editedAt !== null && html`<span class="faint edited">(edited)</span>`}
    </div>
    ${items.length > 0 && message.ephemeralFor === null && html`<div class="message-tools"><${Menu} label="More actions" look="button icon" items=${items}><${Icon} name="more" /><//></div>`}
  </article>`;
}
