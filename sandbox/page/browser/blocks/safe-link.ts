import { html } from 'htm/preact';
import type { ComponentChildren } from 'preact';

/** A link that goes to http, https or mailto only; any other address is shown as text. */
export function SafeLink({ url, children }: { url: string; children?: ComponentChildren }) {
  if (!/^(https?:\/\/|mailto:)/i.test(url)) return html`<span>${children}</span>`;
  // A link into the sandbox's own repository opens the pane beside; the shell takes the click.
  if (url.startsWith(`${location.origin}/`)) return html`<a href=${url}>${children}</a>`;
  return html`<a href=${url} target="_blank" rel="noopener noreferrer">${children}</a>`;
}
