import { html } from 'htm/preact';
import { useState } from 'preact/hooks';
import type { PageFile } from '../../page-answers.ts';
import { changeByHand } from '../server/client.ts';

type EditByHandProps = {
  readonly repository: string;
  /** As it is now, with its text; without an oid it was deleted. */
  readonly file: PageFile;
  readonly text: string;
  readonly onDone: () => void;
};

/**
 * Changes a file past the bot, so that a person can see what the bot makes of it. What was committed since the editor
 * was opened is shown and never overwritten unasked.
 */
export function EditByHand({ repository, file, text: newest, onDone }: EditByHandProps) {
  const [text, setText] = useState(newest);
  const [seen, setSeen] = useState({ oid: file.oid, text: newest });
  const [trouble, setTrouble] = useState('');
  const hasChanged = seen.oid !== file.oid;
  const isGone = file.oid === '';
  const commit = async () => {
    const message = `Edit ${file.path.split('/').at(-1)} by hand`;
    const change = {
      path: file.path,
      from: seen.oid === '' ? null : seen.oid,
      to: { type: 'text' as const, text },
      message,
    };
    const done = await changeByHand(repository, change).catch(() => null);
    if (done?.type === 'committed') onDone();
    else
      setTrouble(done === null ? 'The commit was refused.' : 'Somebody was faster: nothing was committed.');
  };
  const look = (mine: string) => {
    setSeen({ oid: file.oid, text: newest });
    setText(mine);
    setTrouble('');
  };
  return html`<div class="edit-by-hand">
    ${
      hasChanged &&
      html`<div class="alert-block warning" role="alert">
        <p><strong>The file was ${isGone ? 'deleted' : 'changed'} while you were editing.</strong> Yours is not committed.${!isGone && ' This is the newer text:'}</p>
        ${!isGone && html`<pre class="file-source newer" tabindex="0" role="region" aria-label="The newer text"><code>${newest}</code></pre>`}
        ${!isGone && html`<button type="button" class="button" onClick=${() => look(newest)}>Go on from the newer text</button>`}
        <button type="button" class="button danger" onClick=${() => look(text)}>Keep mine instead</button>
      </div>`
    }
    <textarea class="field source" rows="20" aria-label=${`Text of ${file.path}`} value=${text} onInput=${(event: { currentTarget: HTMLTextAreaElement }) => setText(event.currentTarget.value)}></textarea>
    ${trouble && !hasChanged && html`<p class="error" role="alert">${trouble}</p>`}
    <button type="button" class="button primary" disabled=${hasChanged || (text === seen.text && seen.oid !== '')} onClick=${() => void commit()}>Commit</button>
    <button type="button" class="button" onClick=${onDone}>Cancel</button>
  </div>`;
}
