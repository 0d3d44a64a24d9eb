import type { Person } from '../../use-cases/ports.ts';
import { StoreRefused } from '../../use-cases/store-refused.ts';
import type { SubmitResult } from '../../use-cases/submit-daily-log.ts';
import type { Submission } from '../kit/listening/submission.ts';
import { readAllowed } from '../kit/secrets/allowed-secrets.ts';
import { typedTexts } from '../kit/secrets/typed-texts.ts';
import { submitterOf } from '../person-of.ts';
import type { Services } from '../services.ts';
import { type FormErrors, formErrors } from './form-errors.ts';
import { type FormOfView, formName, formOfView } from './form-of-view.ts';
import { secretErrorsOf, showSecrets } from './refuse-secrets.ts';
import { withLeftOut } from './with-left-out.ts';

/** Slack shows an error beside a field; one about the whole form goes beside the first. */
const FIRST_FIELD = 'primaryGoal';

/** The modal closes only when the entry is on disk; else it stays, with the text in it and a sentence why. */
export function submitForm({ ack, body, view, client }: Submission, services: Services): Promise<void> {
  const refuse = (errors: FormErrors) => ack({ response_action: 'errors', errors: { ...errors } });
  return services.boundary(
    'daily log submitted',
    async () => {
      const person = await submitterOf(services.useCases, body);
      const form = await formOfView(view, person, services);
      if (form === null) return refuse({ [FIRST_FIELD]: outdated });
      if (!(await goesSomewhere(form, person, services))) return refuse({ [FIRST_FIELD]: notConnected });
      const errors = formErrors(form);
      if (Object.keys(errors).length > 0) return refuse(errors);
      const result = await submitOrRefuse(services, {
        person,
        day: form.metadata,
        answers: form.answers,
        typed: typedTexts(withLeftOut(form)),
        allowed: readAllowed(form.state, form.metadata.asked),
        basis: form.metadata.basis,
        form: formName(person, view),
        opened: form.metadata.opened,
        captures: form.metadata.captures,
      });
      if (result.type === 'holds-secrets') {
        await refuse(secretErrorsOf(form, result.secrets, FIRST_FIELD));
        return showSecrets(client, { view, person, form }, result.secrets, services);
      }
      const problem = problemOf(result);
      // `clear` closes the forms below this one as well: they are of the same day, and settled now.
      return problem === null ? ack({ response_action: 'clear' }) : refuse({ [FIRST_FIELD]: problem });
    },
    (reference) => Promise.resolve(refuse({ [FIRST_FIELD]: `${couldNotSave} (${reference})` })),
  );
}

/** A channel may be tied to another repository while a form is open; an entry that is known stays where it is. */
async function goesSomewhere(
  { metadata, places }: FormOfView,
  person: Person,
  { useCases }: Services,
): Promise<boolean> {
  if (places.some(({ repository }) => repository === metadata.repository)) return true;
  return (await useCases.openWithoutDraft(person, metadata)).basis !== null;
}

const notConnected =
  "No channel's log goes to this repository any more. Copy what you typed, close the form and type /buildlog again.";
const outdated =
  'This form is from an older version of buildlog. Copy what you typed, close it and type /buildlog again.';
const couldNotSave = 'Not saved yet, and the fault is ours. Your text is still here: try again in a minute.';

type Refused = { readonly type: 'store-refused'; readonly reference: string };

/** A store that is full, locked or read-only is expected: an operator mends it, and the form waits. */
async function submitOrRefuse(
  { useCases, log, newReference }: Services,
  input: Parameters<Services['useCases']['submitDailyLog']>[0],
): Promise<SubmitResult | Refused> {
  try {
    return await useCases.submitDailyLog(input);
  } catch (error) {
    if (!(error instanceof StoreRefused)) throw error;
    const reference = newReference();
    const cause = error.cause instanceof Error ? error.cause.message : null;
    log.error('submission not kept: the store refused', { reference, error: error.message, cause });
    return { type: 'store-refused', reference };
  }
}

function problemOf(result: Exclude<SubmitResult | Refused, { type: 'holds-secrets' }>): string | null {
  switch (result.type) {
    case 'accepted':
    case 'unchanged':
      return null;
    case 'store-refused':
      return `${couldNotSave} (${result.reference})`;
    case 'too-large':
      return `This log would be ${kilobytes(result.bytes)}, and a file of more than ${kilobytes(result.most)} is unwieldy on GitHub. Shorten it, or link to the longest part.`;
    case 'unsafe':
      return `The file can't be edited from here: ${result.why} (line ${result.line}). Mend it on GitHub, then save again.`;
    case 'sent-before':
      return 'This form was sent before. Copy what you added, close the form and type /buildlog to edit the entry.';
    case 'basis-lost':
      return 'The entry this form was opened from is gone. Copy what you typed, close the form and type /buildlog again.';
    default:
      return result satisfies never;
  }
}

function kilobytes(bytes: number): string {
  return `${Math.ceil(bytes / 1000)} KB`;
}
