import { html } from 'htm/preact';
import { useState } from 'preact/hooks';
import { numberIn, objectsIn, textIn, textsIn } from '../blocks/json-fields.ts';
import { upload } from '../server/client.ts';
import { useWorkspace } from '../server/workspace.ts';
import { Icon } from '../shell/icon.ts';
import { type ControlProps, described } from './control.ts';
import { stateWith } from './element-state.ts';

/** Slack takes no larger file in a form (file_input reference). */
const LARGEST_FILE = 10 * 1024 * 1024;

/** file_input: a chosen file goes to the played Slack at once, and its file object into the state until it is removed. */
export function FileInput(props: ControlProps) {
  const { element, state, onChange } = props;
  const { me } = useWorkspace();
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState('');
  const most = numberIn(element, 'max_files') ?? 10;
  const accepted = textsIn(element, 'filetypes').map((type) => `.${type}`);
  const chosen = objectsIn(state, 'files');
  const change = async (event: { currentTarget: HTMLInputElement }) => {
    const files = [...(event.currentTarget.files ?? [])];
    // The list below says what is chosen, and the same file may be picked again after it was removed.
    event.currentTarget.value = '';
    const refused = refusal(files, chosen.length, most);
    setTrouble(refused);
    if (refused !== '' || files.length === 0) return;
    setBusy(true);
    const uploaded = await Promise.all(files.map((file) => upload(me.id, file))).catch(() => null);
    setBusy(false);
    if (uploaded === null) setTrouble('This could not be uploaded.');
    else onChange(stateWith(element, [...chosen, ...uploaded]));
  };
  const remove = (id: string) => {
    setTrouble('');
    onChange(
      stateWith(
        element,
        chosen.filter((file) => textIn(file, 'id') !== id),
      ),
    );
    document.getElementById(props.id)?.focus();
  };
  return html`<div class="file-input">
    <label class="button file-pick">
      <${Icon} name="file" />${most === 1 ? 'Choose a file' : 'Choose files'}
      <input ...${described(props)} class="visually-hidden" type="file" multiple=${most > 1} accept=${accepted.join(',')} onChange=${change} />
    </label>
    <span class="faint" role="status">${busy ? 'Uploading…' : ''}</span>
    ${
      chosen.length > 0 &&
      html`<ul class="chosen-files" aria-label="Chosen files">
        ${chosen.map(
          (file) => html`<li key=${textIn(file, 'id')} class="file-chip">
            <${Icon} name="file" /><span>${textIn(file, 'name')}</span>
            <button type="button" class="button icon" aria-label=${`Remove ${textIn(file, 'name')}`} onClick=${() => remove(textIn(file, 'id'))}><${Icon} name="close" /></button>
          </li>`,
        )}
      </ul>`
    }
    ${trouble && html`<p class="error" role="alert">${trouble}</p>`}
  </div>`;
}

/** What Slack's client says to these files, or an empty text. */
function refusal(files: readonly File[], already: number, most: number): string {
  const large = files.find(({ size }) => size > LARGEST_FILE);
  if (large !== undefined) return `${large.name} is larger than 10 MB.`;
  if (already + files.length <= most) return '';
  return most === 1 ? 'Only one file can be chosen.' : `Only ${most} files can be chosen.`;
}
