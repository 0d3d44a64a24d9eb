import type { Press } from '../kit/listening/press.ts';
import { redactState } from '../kit/secrets/redact-state.ts';
import { typedTexts } from '../kit/secrets/typed-texts.ts';
import { updateView } from '../kit/update-view.ts';
import { alertBlock } from './alert-block.ts';
import { drawForm } from './draw-form.ts';
import { tellGone } from './journal-gone.ts';
import { journalSentence } from './journal-sentence.ts';
import type { JournalServices } from './journal-services.ts';
import { onForm } from './press.ts';
import { redrawBelow } from './redraw-below.ts';
import { keepForm } from './save-form.ts';
import { readForm } from './typed-form.ts';

/**
 * "Replace with [REDACTED]": the draft keeps what is typed without the secrets, and the view becomes a sentence. It is
 * not drawn again with the new text: inputs that stay would keep the secret, and new ones lose what they are filled with.
 */
export function redactForm(args: Press, services: JournalServices): Promise<void> {
  const { ack, body, client } = args;
  const { useCases } = services;
  return onForm('build journal secrets redacted', args, services, async (form, view) => {
    const secrets = await useCases.findTypedSecrets(typedTexts(form.state), []);
    const clean = await readForm({ ...form, state: redactState(form.state, secrets) }, useCases);
    const saved = await keepForm(clean, services);
    await ack();
    switch (saved.type) {
      case 'gone':
        return tellGone(client, body);
      case 'clash': {
        const alerts = [alertBlock(`*Not replaced yet.* ${changedElsewhere}`, 'warning')];
        return updateView(client, view, () => drawForm(saved.draft, saved.metadata, { alerts }, services));
      }
      case 'kept': {
        // A row that was new is one of the draft's by now, and has another.
        const { title } = await drawForm(form.draft, form.metadata, {}, services);
        const say = (what: string, close: 'Close' | 'Back') =>
          client.views.update({
            view_id: view.id,
            view: journalSentence(`${replaced} ${what}`, close, title),
          });
        if (saved.metadata.view === 'hub') {
          await say(next.hub, 'Close');
          return;
        }
        await say(next.page, 'Back');
        return redrawBelow(client, view, saved.metadata, saved.draft, services);
      }
      case 'secrets':
        return;
      default:
        return saved satisfies never;
    }
  });
}

const replaced =
  ':white_check_mark: Replaced with [REDACTED], and saved with the rest of what you typed here.';
const next = {
  hub: '`/buildlog journal` opens the draft again.',
  page: 'Go back; Edit opens it again.',
} as const;
const changedElsewhere =
  'The same field was changed in another window meanwhile. Save again to keep what you have here.';
