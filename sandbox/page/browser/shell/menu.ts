import { html } from 'htm/preact';
import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';

type MenuItem = {
  readonly key: string;
  readonly label: ComponentChildren;
  readonly choose: () => void;
};
type MenuProps = {
  /** What the menu is for. The button is named by the words in it; only an icon alone is named by this. */
  readonly label: string;
  readonly look: string;
  readonly items: readonly MenuItem[];
  readonly children?: ComponentChildren;
};

/** A button that opens a list of things to do: arrows move, Enter chooses, Esc closes and gives the focus back. */
export function Menu({ label, look, items, children }: MenuProps) {
  const [open, setOpen] = useState(false);
  const id = useId();
  const root = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const list = useRef<HTMLDivElement>(null);

  useEffect(() => {
    if (!open) return;
    entries(list.current)[0]?.focus();
    const leave = (event: Event) => {
      if (event.target instanceof Node && !root.current?.contains(event.target)) setOpen(false);
    };
    document.addEventListener('pointerdown', leave);
    document.addEventListener('focusin', leave);
    return () => {
      document.removeEventListener('pointerdown', leave);
      document.removeEventListener('focusin', leave);
    };
  }, [open]);

  const close = () => {
    setOpen(false);
    button.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const all = entries(list.current);
    const at = all.findIndex((entry) => entry.matches(':focus'));
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: all.length - 1 }[event.key];
    if (event.key === 'Escape') {
      event.stopPropagation();
      close();
    } else if (to !== undefined) all.at(to % all.length)?.focus();
    else return;
    event.preventDefault();
  };

  return html`<div class="menu" ref=${root}>
    <button ref=${button} type="button" class=${look} aria-label=${look.includes('icon') ? label : undefined} title=${label} aria-haspopup="menu" aria-expanded=${open ? 'true' : 'false'} aria-controls=${id} onClick=${() => setOpen(!open)}>${children}</button>
    ${
      open &&
      html`<div id=${id} ref=${list} class="menu-list" role="menu" aria-label=${label} onKeyDown=${onKeyDown}>
        ${items.map(
          ({ key, label: words, choose }) =>
            html`<button type="button" key=${key} role="menuitem" tabindex="-1" onClick=${() => {
              close();
              choose();
            }}>${words}</button>`,
        )}
      </div>`
    }
  </div>`;
}

function entries(list: HTMLElement | null): readonly HTMLElement[] {
  return [...(list?.querySelectorAll<HTMLElement>('[role=menuitem]') ?? [])];
}
