import type { WebClient } from '@slack/web-api';
import type { TypedSecret } from '../../use-cases/find-typed-secrets.ts';
import { secretErrors } from '../kit/secrets/secret-errors.ts';
import type { Services } from '../services.ts';
import type { FormErrors } from './form-errors.ts';
import type { FormOfView } from './form-of-view.ts';
import { type OpenForm, redrawForm } from './redraw-form.ts';

/** Slack takes errors beside inputs that it shows; what the form has no room for is said beside the first. */
export function secretErrorsOf(
  { metadata }: FormOfView,
  secrets: readonly TypedSecret[],
  firstField: string,
): FormErrors {
  const isShown = (field: string) => !metadata.leftOut.some((id) => id === field);
  const errors = Object.entries(secretErrors(secrets));
  const unseen = errors.filter(([field]) => !isShown(field));
  return Object.fromEntries([
    ...unseen.map(([, error]) => [firstField, `In a part that is too long to be shown here: ${error}`]),
    ...errors.filter(([field]) => isShown(field)),
  ]);
}

/**
 * The ways on, in the form itself: an error has no buttons. After the ack, because the form can be larger than the
 * frame of one. Without it the errors still say what to do, so a failure is for the log alone.
 */
export async function showSecrets(
  client: WebClient,
  open: OpenForm,
  secrets: readonly TypedSecret[],
  services: Services,
): Promise<void> {
  try {
    await redrawForm(client, open, services, { secrets });
  } catch (error) {
    services.log.warn('could not show the ways on beside a secret', { error: String(error) });
  }
}
