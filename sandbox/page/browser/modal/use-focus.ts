import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { OpenView } from '../../../slack/played-slack.ts';

const control = ':is(.field, .choices input, [type=file], [role=textbox])';

/**
 * Puts the focus into the first field of a view that opens, and where it was in one that is shown again. When the bot changes the view and the focused button goes
 * with it, the focus moves to the first field that is new, so that a keyboard does not have to start over.
 */
export function useFocus(dialog: RefObject<HTMLDialogElement | null>, { id, hash }: OpenView): void {
  const known = useRef<{ readonly view: string; readonly blocks: readonly string[] }>({
    view: '',
    blocks: [],
  });
  const left = useRef(new Map<string, string>());
  useLayoutEffect(() => {
    const remember = ({ target }: FocusEvent) => {
      if (target instanceof HTMLElement && target.id !== '') left.current.set(id, target.id);
    };
    dialog.current?.addEventListener('focusin', remember);
    return () => dialog.current?.removeEventListener('focusin', remember);
  }, [id]);
  useLayoutEffect(() => {
    const inputs = [...(dialog.current?.querySelectorAll<HTMLElement>('.input-block') ?? [])];
    const { view, blocks } = known.current;
    const opened = view !== id;
    const lost = !dialog.current?.contains(document.activeElement);
    const fresh = inputs.find((block) => opened || !blocks.includes(block.dataset.block ?? ''));
    const before = opened ? document.getElementById(left.current.get(id) ?? '') : null;
    if (before !== null) before.focus();
    else if (opened || lost) (fresh?.querySelector<HTMLElement>(control) ?? dialog.current)?.focus();
    if (lost && !opened) fresh?.scrollIntoView({ block: 'nearest' });
    known.current = { view: id, blocks: inputs.map((block) => block.dataset.block ?? '') };
  }, [id, hash]);
}

/** The first field that is wrong gets the focus and is scrolled to. */
export function focusFirstError(dialog: HTMLElement | null): void {
  const block = dialog?.querySelector('.input-block.invalid');
  block?.querySelector<HTMLElement>(control)?.focus();
  block?.scrollIntoView({ block: 'nearest' });
}
