import { html } from 'htm/preact';
import { useEffect } from 'preact/hooks';
import type { PersonScreen } from '../../../slack/played-slack.ts';
import { notConnected, useConnected } from '../server/use-connected.ts';
import { useWorkspace } from '../server/workspace.ts';
import { Icon } from './icon.ts';

/** Long enough to be read twice. */
const SHOWN = 12_000;

/** What the client itself has to say, such as a command that nobody answered. */
export function Notices({ notices }: { notices: PersonScreen['notices'] }) {
  const connected = useConnected();
  return html`<div class="notices" role="status" aria-live="assertive">
    ${notices.map(({ id, text }) => html`<${Notice} key=${id} id=${id} text=${text} />`)}
    ${!connected && html`<div class="notice lasting">${notConnected}</div>`}
  </div>`;
}

function Notice({ id, text }: { id: string; text: string }) {
  const { act } = useWorkspace();
  const dismiss = () => act({ type: 'dismiss-notice', id });
  useEffect(() => {
    const timer = setTimeout(dismiss, SHOWN);
    return () => clearTimeout(timer);
  }, [id]);
  return html`<div class="notice">
    <span>${text}</span>
    <button type="button" class="button icon" aria-label="Dismiss" onClick=${dismiss}><${Icon} name="close" /></button>
  </div>`;
}
