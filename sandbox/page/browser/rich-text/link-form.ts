import { html } from 'htm/preact';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import type { EditorView } from 'prosemirror-view';
import { richTextSchema } from './schema.ts';

const { link } = richTextSchema.marks;

/** Asks for the address of the selected words; with nothing selected the address itself is inserted. */
export function LinkForm({ view, onDone }: { view: EditorView | null; onDone: () => void }) {
  const field = useRef<HTMLInputElement>(null);
  const id = useId();
  useLayoutEffect(() => field.current?.focus(), []);
  const done = () => {
    onDone();
    view?.focus();
  };
  const apply = () => {
    const typed = field.current?.value.trim() ?? '';
    if (view) setLink(view, typed === '' || /^[a-z]+:/i.test(typed) ? typed : `https://${typed}`);
    done();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' && event.key !== 'Escape') return;
    // Neither the dialog around it nor the form's submit may hear of these.
    event.preventDefault();
    event.stopPropagation();
    if (event.key === 'Enter') apply();
    else done();
  };
  return html`<div class="link-form">
    <label for=${id}>Link to</label>
    <input ref=${field} id=${id} class="field" type="text" inputmode="url" placeholder="https://" autocomplete="off" onKeyDown=${onKeyDown} />
    <button type="button" class="button" onClick=${apply}>Set link</button>
    <button type="button" class="button" onClick=${done}>Cancel</button>
  </div>`;
}

function setLink(view: EditorView, url: string): void {
  const { from, to, empty } = view.state.selection;
  const { tr } = view.state;
  if (url === '') view.dispatch(tr.removeMark(from, to, link));
  else if (empty)
    view.dispatch(tr.replaceSelectionWith(richTextSchema.text(url, [link.create({ url })]), false));
  else view.dispatch(tr.addMark(from, to, link.create({ url })));
}
