import { html } from 'htm/preact';
import type { PersonScreen } from '../../../slack/played-slack.ts';

type CommandMenuProps = {
  readonly id: string;
  readonly offered: PersonScreen['commands'];
  readonly at: number;
  readonly pick: (command: string) => void;
};

/** The commands that begin with what is typed. The composer keeps the focus and moves the choice. */
export function CommandMenu({ id, offered, at, pick }: CommandMenuProps) {
  return html`<div id=${id} class="command-menu" role="listbox" aria-label="Commands" hidden=${offered.length === 0}>
    ${offered.map(
      ({ command, usageHint, description }, index) => html`<div
        id=${`${id}-${index}`}
        key=${command}
        role="option"
        class="command"
        aria-selected=${index === at ? 'true' : 'false'}
        onMouseDown=${(event: Event) => {
          event.preventDefault();
          pick(command);
        }}
      >
        <span><strong>${command}</strong> <span class="faint">${usageHint}</span></span>
        <small>${description}</small>
      </div>`,
    )}
  </div>`;
}
