import { html } from 'htm/preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { JsonObject, OpenView } from '../../../slack/played-slack.ts';
import { Blocks } from '../blocks/block.ts';
import { objectIn, objectsIn, textIn } from '../blocks/json-fields.ts';
import { type Surface, SurfaceProvider } from '../blocks/surface.ts';
import { plainText } from '../blocks/text-object.ts';
import { notConnected, useConnected } from '../server/use-connected.ts';
import { useWorkspace } from '../server/workspace.ts';
import { Icon } from '../shell/icon.ts';
import { checkInputs } from './check-inputs.ts';
import { ConfirmDialog } from './confirm-dialog.ts';
import { focusFirstError, useFocus } from './use-focus.ts';
import type { ViewInputs } from './use-view-inputs.ts';

/** Chromium gives the focus back to a field, but what is typed does not reach it until it has it anew. */
function takeFocusAgain(): void {
  const focused = document.activeElement;
  if (!(focused instanceof HTMLInputElement)) return;
  focused.blur();
  focused.focus();
}

type ViewDialogProps = {
  readonly open: OpenView;
  readonly depth: number;
  readonly inputs: ViewInputs;
  readonly touched: boolean;
};

/** The modal with the top view in it. The browser's own dialog keeps the focus in and gives it back. */
export function ViewDialog({ open, depth, inputs, touched }: ViewDialogProps) {
  const { act } = useWorkspace();
  const dialog = useRef<HTMLDialogElement>(null);
  const [leaving, setLeaving] = useState<'one' | 'all' | null>(null);
  const { id: viewId, view } = open;
  const nothing: OwnErrors = { viewId, errors: {}, mended: [] };
  const [kept, setOwn] = useState(nothing);
  const own = kept.viewId === viewId ? kept : nothing;
  const errors = shownErrors(open, own);

  useLayoutEffect(() => {
    const shown = dialog.current;
    shown?.showModal();
    // Closing it by hand gives the focus back; taking it out of the page alone does not.
    return () => {
      shown?.close();
      requestAnimationFrame(takeFocusAgain);
    };
  }, []);
  useFocus(dialog, open);
  useLayoutEffect(() => focusFirstError(dialog.current), [JSON.stringify(errors)]);

  const close = (all: boolean) => act({ type: 'close', viewId, all });
  // Going back from an untouched view loses nothing: what is typed in the views below stays.
  const leave = (which: 'one' | 'all') => {
    const losing = which === 'all' ? touched : inputs.touched(viewId).length > 0;
    return losing ? setLeaving(which) : close(which === 'all');
  };
  const sent = () => ({ state: inputs.of(viewId), touched: inputs.touched(viewId) });
  const submit = () => {
    if (open.busy) return;
    const problems = checkInputs(view, inputs.of(viewId));
    setOwn({ viewId, errors: problems, mended: [] });
    if (Object.keys(problems).length === 0) act({ type: 'submit', viewId, ...sent() });
  };
  const surface: Surface = {
    id: viewId,
    busy: open.busy,
    valueOf: (blockId, element) => inputs.of(viewId)[blockId]?.[textIn(element, 'action_id')] ?? {},
    errorOf: (blockId) => errors[blockId] ?? '',
    change(blockId, element, value, dispatches) {
      inputs.change(viewId, blockId, element, value);
      setOwn({ ...own, mended: [...own.mended, blockId] });
      const action = { ...value, block_id: blockId, action_id: textIn(element, 'action_id') };
      if (dispatches) act({ type: 'act-in-view', viewId, ...sent(), action });
    },
    press: (_blockId, action: JsonObject) => act({ type: 'act-in-view', viewId, ...sent(), action }),
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      submit();
    }
    // Left to itself, Chromium closes the dialog unasked on the second Esc, or on the first in a time field.
    if (event.key === 'Escape' && !event.isComposing) {
      event.preventDefault();
      leave('all');
    }
  };
  const onCancel = (event: Event) => {
    if (event.target !== dialog.current) return;
    event.preventDefault();
    leave('all');
  };
  const trouble = useConnected() ? open.trouble : notConnected;
  const submitWords = plainText(objectIn(view, 'submit'));

  return html`<dialog ref=${dialog} class="view" tabindex="-1" aria-labelledby="view-title" aria-busy=${open.busy ? 'true' : 'false'} onCancel=${onCancel} onKeyDown=${onKeyDown}>
    <header class="view-head">
      ${depth > 1 && html`<button type="button" class="button icon" aria-label="Back" title="Back" onClick=${() => leave('one')}><${Icon} name="back" /></button>`}
      <span class="avatar app" aria-hidden="true"><${Icon} name="file" /></span>
      <h2 id="view-title">${plainText(objectIn(view, 'title'))}</h2>
      <button type="button" class="button icon" aria-label="Close" title="Close (Esc)" onClick=${() => leave('all')}><${Icon} name="close" /></button>
    </header>
    ${trouble && html`<div class="alert-block error" role="alert">${trouble}</div>`}
    <${SurfaceProvider} value=${surface}>
      <div class="view-body" key=${viewId}><${Blocks} blocks=${objectsIn(view, 'blocks')} /></div>
    <//>
    <footer class="view-foot">
      <span class="faint">${Object.keys(errors).length > 0 ? 'Something needs your attention above.' : ''}</span>
      <button type="button" class="button" onClick=${() => leave('one')}>${plainText(objectIn(view, 'close')) || (submitWords ? 'Cancel' : 'Close')}</button>
      ${submitWords && html`<button type="button" class="button primary" disabled=${open.busy} title="Ctrl+Enter" onClick=${submit}>${open.busy ? html`<span class="spinner" aria-hidden="true"></span>` : null}${submitWords}</button>`}
    </footer>
    ${
      leaving &&
      html`<${ConfirmDialog}
        title="Are you sure?"
        text="What you have typed and not saved will be lost."
        yes="Close anyway"
        no="Keep editing"
        danger=${true}
        onYes=${() => {
          setLeaving(null);
          close(leaving === 'all');
        }}
        onNo=${() => setLeaving(null)}
      />`
    }
  </dialog>`;
}

/** What the client found by itself, and the inputs that were changed since: their errors are no longer shown. */
type OwnErrors = {
  readonly viewId: string;
  readonly errors: Readonly<Record<string, string>>;
  readonly mended: readonly string[];
};

function shownErrors(open: OpenView, own: OwnErrors): Readonly<Record<string, string>> {
  const all = Object.entries({ ...open.errors, ...own.errors });
  return Object.fromEntries(all.filter(([blockId]) => !own.mended.includes(blockId)));
}
