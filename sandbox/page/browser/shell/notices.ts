import { html } from 'htm/preact';
import type { PersonScreen } from '../../../slack/played-slack.ts';
import { useWorkspace } from '../server/workspace.ts';
import { Icon } from './icon.ts';

/** What the client itself has to say, such as a command that nobody answered. */
export function Notices({ notices }: { notices: PersonScreen['notices'] }) {
  const { act } = useWorkspace();
  return html`<div class="notices" role="status" aria-live="assertive">
    ${notices.map(
      ({ id, text }) => html`<div class="notice" key=${id}>
        <span>${text}</span>
        <button type="button" class="button icon" aria-label="Dismiss" onClick=${() => act({ type: 'dismiss-notice', id })}><${Icon} name="close" /></button>
      </div>`,
    )}
  </div>`;
}
