import { html } from 'htm/preact';
import { useRef } from 'preact/hooks';
import type { EditorState } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { Icon } from '../shell/icon.ts';
import { editorCommands, hasMark } from './commands.ts';
import { richTextSchema } from './schema.ts';

type ToolbarProps = {
  readonly view: EditorView | null;
  readonly state: EditorState | null;
  /** DOM id of the text it works on. */
  readonly controls: string;
  readonly onLink: () => void;
};

/** One tab stop; arrows move between the buttons (https://www.w3.org/WAI/ARIA/apg/patterns/toolbar/). */
export function Toolbar({ view, state, controls, onLink }: ToolbarProps) {
  const root = useRef<HTMLDivElement>(null);
  const buttons = [
    ...editorCommands
      .slice(0, 4)
      .map((command) => ({ ...command, act: () => view && command.run(view.state, view.dispatch) })),
    {
      id: 'link',
      label: 'Link',
      key: 'Mod-k',
      act: onLink,
      isOn: (now: EditorState) => hasMark(now, richTextSchema.marks.link),
    },
    ...editorCommands
      .slice(4)
      .map((command) => ({ ...command, act: () => view && command.run(view.state, view.dispatch) })),
  ];
  const move = (event: KeyboardEvent) => {
    const all = [...(root.current?.querySelectorAll('button') ?? [])];
    const at = all.findIndex((button) => button.matches(':focus'));
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: all.length - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    all.at(to % all.length)?.focus();
  };
  return html`<div ref=${root} class="toolbar" role="toolbar" aria-label="Formatting" aria-controls=${controls} onKeyDown=${move}>
    ${buttons.map(
      ({ id, label, key, act, isOn }, at) =>
        html`<button
          type="button"
          key=${id}
          tabindex=${at === 0 ? '0' : '-1'}
          class="tool"
          aria-label=${label}
          aria-pressed=${state && isOn(state) ? 'true' : 'false'}
          title=${`${label} (${keyWords(key)})`}
          onMouseDown=${(event: Event) => event.preventDefault()}
          onClick=${() => {
            act();
            if (id !== 'link') view?.focus();
          }}
        ><${Icon} name=${id} /></button>`,
    )}
  </div>`;
}

function keyWords(key: string): string {
  const mod = navigator.userAgent.includes('Mac') ? '⌘' : 'Ctrl';
  return key
    .replace('Mod', mod)
    .replace(/[a-z]$/, (letter) => letter.toUpperCase())
    .replaceAll('-', '+');
}
