import { html } from 'htm/preact';
import { useRef } from 'preact/hooks';

type TabsProps<Id extends string> = {
  readonly tabs: readonly { readonly id: Id; readonly label: string }[];
  readonly chosen: Id;
  readonly choose: (id: Id) => void;
};

/** A row of tabs; arrows move between them (https://www.w3.org/WAI/ARIA/apg/patterns/tabs/). */
export function Tabs<Id extends string>({ tabs, chosen, choose }: TabsProps<Id>) {
  const root = useRef<HTMLDivElement>(null);
  const onKeyDown = (event: KeyboardEvent) => {
    const at = tabs.findIndex(({ id }) => id === chosen);
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (step === undefined) return;
    const next = tabs.at((at + step) % tabs.length);
    if (!next) return;
    choose(next.id);
    root.current?.querySelector<HTMLElement>(`[data-tab="${next.id}"]`)?.focus();
  };
  return html`<div class="tabs" role="tablist" ref=${root} onKeyDown=${onKeyDown}>
    ${tabs.map(
      ({ id, label }) =>
        html`<button type="button" role="tab" key=${id} data-tab=${id} aria-selected=${id === chosen ? 'true' : 'false'} tabindex=${id === chosen ? '0' : '-1'} onClick=${() => choose(id)}>${label}</button>`,
    )}
  </div>`;
}
