import { html } from 'htm/preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { PersonScreen } from '../../../slack/played-slack.ts';
import { useWorkspace } from '../server/workspace.ts';
import { Icon } from '../shell/icon.ts';
import { Menu } from '../shell/menu.ts';
import { CommandMenu } from './command-menu.ts';

type ComposerProps = {
  readonly conversationId: string;
  readonly name: string;
  readonly commands: PersonScreen['commands'];
  readonly shortcuts: PersonScreen['shortcuts'];
};

/** Where a person types: Enter sends, a slash offers the commands. */
export function Composer({ conversationId, name, commands, shortcuts }: ComposerProps) {
  const { act } = useWorkspace();
  const [text, setText] = useState('');
  const [at, setAt] = useState(0);
  const [hidden, setHidden] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const id = useId();
  useEffect(() => {
    setText('');
    field.current?.focus();
  }, [conversationId]);

  const word = /^\/\S*$/.test(text) ? text : null;
  const offered = word === null || hidden ? [] : commands.filter(({ command }) => command.startsWith(word));
  const running = commands.find(({ command }) => text.startsWith(`${command} `));
  const type = (typed: string) => {
    setText(typed);
    setAt(0);
    setHidden(false);
  };
  const send = (what: string) => {
    if (what.trim() === '') return;
    setText('');
    act({ type: 'send', conversation: conversationId, text: what.trim() });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const picked = offered[at];
    if (event.isComposing) return;
    if (event.key === 'Enter') {
      event.preventDefault();
      // A command typed in full is meant; a beginning is completed first, as in Slack.
      if (picked && picked.command !== text) type(`${picked.command} `);
      else send(text);
    } else if (event.key === 'Tab' && picked) {
      event.preventDefault();
      type(`${picked.command} `);
    } else if (picked && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
      event.preventDefault();
      setAt((at + (event.key === 'ArrowDown' ? 1 : offered.length - 1)) % offered.length);
    } else if (event.key === 'Escape') setHidden(true);
  };
  const global = shortcuts.map(({ callbackId, name: words }) => ({
    key: callbackId,
    label: html`<${Icon} name="bolt" />${words}`,
    choose: () => act({ type: 'shortcut', callbackId }),
  }));

  return html`<div class="composer">
    <${CommandMenu} id=${id} offered=${offered} at=${at} pick=${(command: string) => {
      type(`${command} `);
      field.current?.focus();
    }} />
    ${running && running.usageHint !== '' && html`<p class="usage"><code>${running.command}</code> ${running.usageHint}</p>`}
    <div class="composer-box">
      ${global.length > 0 && html`<${Menu} label="Shortcuts" look="button icon" items=${global}><${Icon} name="bolt" /><//>`}
      <input
        ref=${field}
        type="text"
        autocomplete="off"
        value=${text}
        role="combobox"
        aria-label=${`Message ${name}`}
        aria-expanded=${offered.length > 0 ? 'true' : 'false'}
        aria-controls=${id}
        aria-autocomplete="list"
        aria-activedescendant=${offered.length > 0 ? `${id}-${at}` : undefined}
        placeholder=${`Message ${name}, or / for commands`}
        onInput=${(event: { currentTarget: HTMLInputElement }) => type(event.currentTarget.value)}
        onKeyDown=${onKeyDown}
      />
      <button type="button" class="button icon send" aria-label="Send" disabled=${text.trim() === ''} onClick=${() => send(text)}><${Icon} name="send" /></button>
    </div>
  </div>`;
}
