import { html } from 'htm/preact';
import { useWorkspace } from '../server/workspace.ts';

/** `@name` of a person or the app. */
export function PersonMention({ id, label = '' }: { id: string; label?: string }) {
  const { people, app, me } = useWorkspace();
  const name = id === app.userId ? app.name : people.find((person) => person.id === id)?.realName;
  const mine = id === me.id ? 'mention mine' : 'mention';
  return html`<span class=${mine}>@${name ?? (label === '' ? id : label)}</span>`;
}

/** `#name` of a channel this person can see. */
export function ChannelMention({ id, label = '' }: { id: string; label?: string }) {
  const { conversations } = useWorkspace();
  const name = conversations.find((conversation) => conversation.id === id)?.name;
  return html`<span class="mention">#${name ?? (label === '' ? 'private channel' : label)}</span>`;
}
