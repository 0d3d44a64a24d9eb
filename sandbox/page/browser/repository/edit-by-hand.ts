import { html } from 'htm/preact';
import { useState } from 'preact/hooks';
import type { PageFile } from '../../page-answers.ts';
import { pushByHand } from '../server/client.ts';

/** Changes a file past the bot, so that a person can see what the bot makes of it. */
export function EditByHand({ file, onDone }: { file: PageFile; onDone: () => void }) {
  const [text, setText] = useState(file.text);
  const [trouble, setTrouble] = useState('');
  const commit = () => {
    pushByHand(file.path, text, `Edit ${file.path.split('/').at(-1)} by hand`).then(onDone, () =>
      setTrouble('The commit was refused.'),
    );
  };
  return html`<div class="edit-by-hand">
    <textarea class="field source" rows="20" aria-label=${`Text of ${file.path}`} value=${text} onInput=${(event: { currentTarget: HTMLTextAreaElement }) => setText(event.currentTarget.value)}></textarea>
    ${trouble && html`<p class="error" role="alert">${trouble}</p>`}
    <button type="button" class="button primary" disabled=${text === file.text} onClick=${commit}>Commit</button>
    <button type="button" class="button" onClick=${onDone}>Cancel</button>
  </div>`;
}
