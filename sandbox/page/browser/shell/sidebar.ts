import { html } from 'htm/preact';
import type { PlayedConversation } from '../../../slack/played-slack.ts';
import { useWorkspace } from '../server/workspace.ts';
import { Avatar } from './avatar.ts';
import { Icon } from './icon.ts';

type SidebarProps = { readonly current: string; readonly open: (conversationId: string) => void };

/** The workspace's name, its channels, direct messages, and the app. */
export function Sidebar({ current, open }: SidebarProps) {
  const { conversations, people, app, me } = useWorkspace();
  const channels = conversations.filter(({ kind }) => kind !== 'dm');
  const direct = conversations.filter(({ kind }) => kind === 'dm');
  const withApp = direct.filter(({ members }) => members.includes(app.userId));
  const withPeople = direct.filter(({ members }) => !members.includes(app.userId));
  const row = (conversation: PlayedConversation) => {
    const person = people.find(({ id }) => id !== me.id && conversation.members.includes(id)) ?? null;
    const withIt = conversation.members.includes(app.userId);
    const directName = withIt ? app.name : (person?.realName ?? conversation.name);
    const name = conversation.kind === 'dm' ? directName : conversation.name;
    const sign =
      conversation.kind === 'dm'
        ? html`<${Avatar} person=${withIt ? null : person} size="small" />`
        : html`<${Icon} name=${conversation.kind === 'private' ? 'lock' : 'hash'} />`;
    return html`<li key=${conversation.id}>
      <button type="button" class=${conversation.unread > 0 ? 'place unread' : 'place'} aria-current=${conversation.id === current ? 'page' : undefined} onClick=${() => open(conversation.id)}>
        ${sign}<span class="place-name">${name}</span>
        ${conversation.unread > 0 && html`<span class="badge" aria-label=${`${conversation.unread} unread`}>${conversation.unread}</span>`}
      </button>
    </li>`;
  };
  return html`<nav class="sidebar" aria-label="Conversations">
    <div class="workspace-name"><span class="workspace-sign" aria-hidden="true">A</span>Acme</div>
    <${Group} title="Channels">${channels.map(row)}<//>
    ${withPeople.length > 0 && html`<${Group} title="Direct messages">${withPeople.map(row)}<//>`}
    <${Group} title="Apps">${withApp.map(row)}<//>
    <p class="played">Played here: Slack’s and GitHub’s servers. Real: the bot, Bolt, octokit, GitHub’s schema, git. Nothing leaves this machine.</p>
  </nav>`;
}

function Group({ title, children }: { title: string; children?: unknown }) {
  return html`<section class="place-group"><h2>${title}</h2><ul>${children}</ul></section>`;
}
