import type { Press } from '../kit/listening/press.ts';
import { refusedWith } from '../kit/refused-with.ts';
import { redactState } from '../kit/secrets/redact-state.ts';
import { typedTexts } from '../kit/secrets/typed-texts.ts';
import { personOf } from '../person-of.ts';
import type { Services } from '../services.ts';
import { tellPerson } from '../tell-person.ts';
import { dailyLogSentence } from './daily-log-sentence.ts';
import { formOfState, formOfView, heldBy } from './form-of-view.ts';
import { pushForm } from './open-form.ts';
import { withLeftOut } from './with-left-out.ts';

/**
 * "Replace with [REDACTED]": the draft is kept without the secrets, and a form that holds it goes on top. Not in
 * place: inputs that first appear by an update lose what they were filled with, and those that stay keep the secret.
 * The form below becomes a sentence, and does so first: it is true whether or not another form can go on top.
 */
export function redactForm({ ack, body, client }: Press, services: Services): Promise<void> {
  const { useCases } = services;
  return services.boundary(
    'daily log secrets redacted',
    async () => {
      const person = await personOf(useCases, body);
      const { view } = body;
      const form = view === undefined ? null : await formOfView(view, person, services);
      if (view === undefined || form === null) return ack();
      const { metadata, places } = form;
      const state = withLeftOut(form);
      const secrets = await useCases.findTypedSecrets(typedTexts(state), []);
      const clean = await formOfState(redactState(state, secrets), metadata, person, services);
      await useCases.rescueDraft(heldBy(clean, person, view));
      await ack();
      const draft = await useCases.openDailyLog(person, metadata);
      await client.views.update({ view_id: view.id, view: dailyLogSentence(goesOn) });
      await pushForm(client, body.trigger_id, { form: draft, places }, { news: 'redacted' }).catch(
        unlessNoneFits,
      );
    },
    (reference) =>
      tellPerson(
        client,
        body.user.id,
        'Nothing is lost: your text is in the form, or in your draft, which /buildlog opens.',
        reference,
      ),
  );
}

/**
 * Slack stacks three views and no more, and a press is good for one view within three seconds, which a long draft may
 * take. The form below says how to go on then.
 */
function unlessNoneFits(error: unknown): void {
  if (!refusedWith(error, 'push_limit_reached', 'expired_trigger_id')) throw error;
}

const goesOn =
  'Replaced with [REDACTED], and kept as your draft. Where no form is open on top of this one, close this and type /buildlog to go on.';
