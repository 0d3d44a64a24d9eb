import { html } from 'htm/preact';
import { useState } from 'preact/hooks';
import { pushJournal } from '../server/client.ts';
import { Icon } from '../shell/icon.ts';

/** Lets somebody who does not use the bot push a journal by git. */
export function PushJournal({ repository }: { repository: string }) {
  const [isPushing, setPushing] = useState(false);
  const push = async () => {
    setPushing(true);
    try {
      await pushJournal(repository);
    } finally {
      setPushing(false);
    }
  };
  return html`<p class="push-journal"><button type="button" class="button" disabled=${isPushing} onClick=${() => void push()}>
    <${Icon} name="branch" /> Someone pushes a journal by git
  </button></p>`;
}
