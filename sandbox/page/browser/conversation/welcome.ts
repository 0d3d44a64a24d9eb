import { html } from 'htm/preact';
import type { PlayedConversation } from '../../../slack/played-slack.ts';
import { useWorkspace } from '../server/workspace.ts';
import { Icon } from '../shell/icon.ts';

/** The first lines of a conversation; in #build-log they say what to try first. */
export function Welcome({ conversation }: { conversation: PlayedConversation }) {
  const { app } = useWorkspace();
  if (conversation.kind === 'dm') {
    const withApp = conversation.members.includes(app.userId);
    return html`<div class="welcome"><p class="faint">${withApp ? `What ${app.name} has to tell you is kept here.` : 'The beginning of your conversation.'}</p></div>`;
  }
  const first = conversation.name === 'build-log';
  return html`<div class="welcome">
    <h3>${conversation.kind === 'private' ? '' : '#'}${conversation.name}</h3>
    ${first ? html`<${TryIt} />` : html`<p class="faint">${conversation.topic || 'The beginning of this channel.'}</p>`}
  </div>`;
}

/** Which of the two places it names depends on whether the repository is in sight (messages.css). */
function TryIt() {
  return html`<p class="try-it">
    Type <kbd>/buildlog</kbd> and press <kbd>Enter</kbd> to write your first daily log. It ends up as a commit in the
    repository <span class="beside">on the right.</span><span class="elsewhere">that <${Icon} name="panel" /> at the top shows.</span>
  </p>`;
}
