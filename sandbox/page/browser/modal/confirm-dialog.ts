import { html } from 'htm/preact';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';

type Question = {
  readonly title: string;
  readonly text: string;
  readonly yes: string;
  readonly no: string;
  readonly danger: boolean;
  readonly onYes: () => void;
  readonly onNo: () => void;
};

/** A small question over everything else; Esc is no. The browser's own dialog keeps the focus in and gives it back. */
export function ConfirmDialog({ title, text, yes, no, danger, onYes, onNo }: Question) {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  useLayoutEffect(() => {
    const shown = dialog.current;
    shown?.showModal();
    return () => shown?.close();
  }, []);
  const cancel = (event: Event) => {
    event.preventDefault();
    event.stopPropagation();
    onNo();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') cancel(event);
  };
  return html`<dialog ref=${dialog} class="confirm" aria-labelledby=${`${id}-title`} aria-describedby=${`${id}-text`} onCancel=${cancel} onKeyDown=${onKeyDown}>
    <h2 id=${`${id}-title`}>${title}</h2>
    <p id=${`${id}-text`}>${text}</p>
    <div class="dialog-actions">
      <button type="button" class="button" onClick=${onNo}>${no === '' ? 'Cancel' : no}</button>
      <button type="button" class=${danger ? 'button danger' : 'button primary'} onClick=${onYes}>${yes === '' ? 'Yes' : yes}</button>
    </div>
  </dialog>`;
}
