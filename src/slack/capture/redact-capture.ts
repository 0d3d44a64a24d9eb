import { readState, readText } from '../kit/form/read-state.ts';
import type { Press } from '../kit/listening/press.ts';
import { decodeMetadata } from '../kit/metadata.ts';
import { redactState } from '../kit/secrets/redact-state.ts';
import { typedTexts } from '../kit/secrets/typed-texts.ts';
import { sentence } from '../messages/sentence.ts';
import type { Services } from '../services.ts';
import { tellPerson } from '../tell-person.ts';
import { captureForm } from './capture-form.ts';
import { captureMetadata } from './capture-metadata.ts';
import { captureView } from './capture-view.ts';
import { keptView } from './kept-view.ts';

/** "Replace with [REDACTED]": the same form on top, without the secret, because the input that has it would keep it. */
export function redactCapture({ ack, body, client }: Press, services: Services): Promise<void> {
  return services.boundary(
    'capture redacted',
    async () => {
      await ack();
      const metadata = decodeMetadata(captureMetadata, body.view?.private_metadata);
      if (body.view === undefined || metadata === null) return;
      const state = readState(body.view);
      const clean = redactState(state, await services.useCases.findTypedSecrets(typedTexts(state), []));
      const { asked: _, ...known } = metadata;
      const text = readText(clean, captureForm.text) ?? '';
      await client.views.update({ view_id: body.view.id, view: keptView(sentence(goesOn)) });
      await client.views.push({
        trigger_id: body.trigger_id,
        view: captureView({ ...known, text, isCut: false, secrets: [] }),
      });
    },
    (reference) => tellPerson(client, body.user.id, 'Nothing was kept yet: capture it again.', reference),
  );
}

const goesOn = 'Replaced with [REDACTED]: keep it in the form on top of this one.';
