import { html } from 'htm/preact';
import { useState } from 'preact/hooks';
import { Icon } from '../shell/icon.ts';

/** What to type to have the repository, with a button that copies it. */
export function CloneLine({ url }: { url: string }) {
  const [copied, setCopied] = useState(false);
  const line = `git clone ${url}`;
  const copy = () => {
    void navigator.clipboard.writeText(line).then(() => {
      setCopied(true);
      setTimeout(() => setCopied(false), 2_000);
    });
  };
  return html`<div class="clone-line">
    <code>${line}</code>
    <button type="button" class="button icon" aria-label="Copy the clone command" title="Copy" onClick=${copy}><${Icon} name=${copied ? 'check' : 'copy'} /></button>
    <span class="visually-hidden" role="status">${copied ? 'Copied' : ''}</span>
  </div>`;
}
