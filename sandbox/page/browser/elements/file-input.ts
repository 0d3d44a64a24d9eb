import { html } from 'htm/preact';
import { useState } from 'preact/hooks';
import { numberIn, objectsIn, textIn, textsIn } from '../blocks/json-fields.ts';
import { upload } from '../server/client.ts';
import { useWorkspace } from '../server/workspace.ts';
import { type ControlProps, described } from './control.ts';
import { stateWith } from './element-state.ts';

/** file_input: a chosen file goes to the played Slack at once, and its file object into the state. */
export function FileInput(props: ControlProps) {
  const { element, state, onChange } = props;
  const { me } = useWorkspace();
  const [trouble, setTrouble] = useState('');
  const most = numberIn(element, 'max_files') ?? 10;
  const accepted = textsIn(element, 'filetypes').map((type) => `.${type}`);
  const change = async (event: { currentTarget: HTMLInputElement }) => {
    const files = [...(event.currentTarget.files ?? [])].slice(0, most);
    const uploaded = await Promise.all(files.map((file) => upload(me.id, file))).catch(() => null);
    setTrouble(uploaded === null ? 'This file could not be uploaded.' : '');
    if (uploaded !== null) onChange(stateWith(element, uploaded));
  };
  const chosen = objectsIn(state, 'files').map((file) => textIn(file, 'name'));
  return html`<div>
    <input ...${described(props)} class="field" type="file" multiple=${most > 1} accept=${accepted.join(',')} onChange=${change} />
    ${chosen.length > 0 && html`<p class="faint">${chosen.join(', ')}</p>`}
    ${trouble && html`<p class="error" role="alert">${trouble}</p>`}
  </div>`;
}
