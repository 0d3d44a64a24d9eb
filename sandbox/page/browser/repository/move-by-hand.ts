import { html } from 'htm/preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { HandChange } from '../../../github/played-github.ts';
import type { PageFile } from '../../page-answers.ts';
import { ConfirmDialog } from '../modal/confirm-dialog.ts';
import { changeByHand } from '../server/client.ts';
import { Menu } from '../shell/menu.ts';
import type { RepositoryPlace } from './repository-place.ts';

type MoveByHandProps = {
  readonly repository: string;
  readonly file: PageFile;
  readonly go: (place: RepositoryPlace) => void;
};

/** Renames or deletes a file past the bot, as if someone had done it on GitHub. */
export function MoveByHand({ repository, file, go }: MoveByHandProps) {
  const [asking, setAsking] = useState<'name' | 'delete' | null>(null);
  const [trouble, setTrouble] = useState('');
  const name = file.path.split('/').at(-1) ?? file.path;
  const change = async (to: HandChange['to'], message: string, next: RepositoryPlace) => {
    setAsking(null);
    const asked = { path: file.path, from: file.oid, to, message };
    const done = await changeByHand(repository, asked).catch(() => null);
    if (done?.type === 'committed') go(next);
    else
      setTrouble(done === null ? 'This was refused.' : 'Somebody was faster. Look at the file again first.');
  };
  const rename = (path: string) => {
    if (path === '' || path === file.path) return setAsking(null);
    return void change({ type: 'renamed', path }, `Rename ${name} by hand`, { type: 'file', path });
  };
  const items = [
    { key: 'rename', label: 'Rename by hand', choose: () => setAsking('name') },
    { key: 'delete', label: 'Delete by hand', choose: () => setAsking('delete') },
  ];
  return html`
    <${Menu} label="More to do with this file" look="button icon" items=${items}>⋯<//>
    ${asking === 'name' && html`<${NewName} path=${file.path} onName=${rename} onCancel=${() => setAsking(null)} />`}
    ${
      asking === 'delete' &&
      html`<${ConfirmDialog}
        title=${`Delete ${name}?`}
        text="As if someone had deleted it on GitHub: its history stays."
        yes="Delete"
        no=""
        danger=${true}
        onYes=${() => void change({ type: 'deleted' }, `Delete ${name} by hand`, { type: 'files' })}
        onNo=${() => setAsking(null)}
      />`
    }
    ${trouble && html`<p class="error" role="alert">${trouble}</p>`}
  `;
}

type NewNameProps = {
  readonly path: string;
  readonly onName: (path: string) => void;
  readonly onCancel: () => void;
};

function NewName({ path, onName, onCancel }: NewNameProps) {
  const [typed, setTyped] = useState(path);
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && !event.isComposing) onName(typed.trim());
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    onCancel();
  };
  return html`<div class="new-name">
    <label for=${id}>New path</label>
    <input id=${id} class="field source" type="text" autocomplete="off" spellcheck=${false} value=${typed} ref=${field} onInput=${(event: { currentTarget: HTMLInputElement }) => setTyped(event.currentTarget.value)} onKeyDown=${onKeyDown} />
    <button type="button" class="button primary" onClick=${() => onName(typed.trim())}>Rename</button>
    <button type="button" class="button" onClick=${onCancel}>Cancel</button>
  </div>`;
}
