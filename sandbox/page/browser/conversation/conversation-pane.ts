import { html } from 'htm/preact';
import { useEffect, useState } from 'preact/hooks';
import type { PersonScreen, PlayedConversation } from '../../../slack/played-slack.ts';
import { useWorkspace } from '../server/workspace.ts';
import { Icon } from '../shell/icon.ts';
import { AppHome } from './app-home.ts';
import { Composer } from './composer.ts';
import { MessageList } from './message-list.ts';
import { Tabs } from './tabs.ts';

/** One conversation: its head, its messages and the composer. The app's has a Home tab beside. */
export function ConversationPane({
  conversation,
  screen,
}: {
  conversation: PlayedConversation;
  screen: PersonScreen;
}) {
  const { act, app, people, me } = useWorkspace();
  const [tab, setTab] = useState<'home' | 'messages'>('messages');
  const withApp = conversation.members.includes(app.userId) && conversation.kind === 'dm';
  const other = people.find(({ id }) => id !== me.id && conversation.members.includes(id));
  const title = titleOf(conversation, withApp ? app.name : (other?.realName ?? conversation.name));
  const home = withApp && tab === 'home';

  useEffect(() => {
    if (conversation.unread > 0 && !home) act({ type: 'read', conversation: conversation.id });
  }, [conversation.id, conversation.unread, home]);

  return html`<main class="conversation" aria-label=${title}>
    <div class="conversation-head">
      <h2>${conversation.kind !== 'dm' && html`<${Icon} name=${conversation.kind === 'private' ? 'lock' : 'hash'} />`}${title.replace('#', '')}</h2>
      ${conversation.topic && html`<p class="faint">${conversation.topic}</p>`}
      ${withApp && html`<${Tabs} chosen=${tab} choose=${setTab} tabs=${[{ id: 'home', label: 'Home' }, { id: 'messages', label: 'Messages' }]} />`}
    </div>
    ${
      home
        ? html`<${AppHome} home=${screen.home} />`
        : html`
            <${MessageList} key=${conversation.id} conversation=${conversation} shortcuts=${screen.shortcuts.filter(({ type }) => type === 'message')} />
            ${conversation.isArchived ? html`<p class="archived faint">This channel is archived.</p>` : html`<${Composer} conversationId=${conversation.id} name=${title} commands=${screen.commands} shortcuts=${screen.shortcuts.filter(({ type }) => type === 'global')} />`}
          `
    }
  </main>`;
}

function titleOf({ kind, name }: PlayedConversation, directName: string): string {
  if (kind === 'dm') return directName;
  return kind === 'private' ? name : `#${name}`;
}
