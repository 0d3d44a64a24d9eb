import { html } from 'htm/preact';
import { useRef, useState } from 'preact/hooks';
import { Icon } from '../shell/icon.ts';

/** What to type to have the repository, with a button that copies it, or selects it where the browser forbids that. */
export function CloneLine({ url }: { url: string }) {
  const [copied, setCopied] = useState(false);
  const words = useRef<HTMLElement>(null);
  const line = `git clone ${url}`;
  const copy = () => {
    navigator.clipboard.writeText(line).then(
      () => {
        setCopied(true);
        setTimeout(() => setCopied(false), 2_000);
      },
      () => words.current && getSelection()?.selectAllChildren(words.current),
    );
  };
  return html`<div class="clone-line">
    <code ref=${words}>${line}</code>
    <button type="button" class="button icon" aria-label="Copy the clone command" title="Copy" onClick=${copy}><${Icon} name=${copied ? 'check' : 'copy'} /></button>
    <span class="visually-hidden" role="status">${copied ? 'Copied' : ''}</span>
  </div>`;
}
