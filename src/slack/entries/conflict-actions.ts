import { parseSubmissionId } from '../../use-cases/ids.ts';
import type { ConflictChoice } from '../../use-cases/settle-conflict.ts';
import type { EntryForms } from '../entry-forms.ts';
import type { ButtonPress } from '../kit/listening/button-press.ts';
import { apology } from '../messages/apology.ts';
import { receiptSettled } from '../messages/receipt-settled.ts';
import { sent } from '../messages/sent.ts';
import { personOf } from '../person-of.ts';
import type { Services } from '../services.ts';
import { tellPerson } from '../tell-person.ts';

/** "Use mine" or "Keep GitHub's" on a receipt that asks. The message says what was decided instead of its buttons. */
export function settleByButton(
  { ack, action, body, respond }: ButtonPress,
  choice: ConflictChoice,
  services: Services,
): Promise<void> {
  return services.boundary(
    'conflict settled',
    async () => {
      await ack();
      const person = await personOf(services.useCases, body);
      const id = parseSubmissionId(action.value ?? '');
      if (id === null) return;
      const settled = await services.useCases.settleConflict(person, id, choice);
      await respond({ replace_original: true, ...sent(receiptSettled(settled, id)) });
    },
    (reference) =>
      respond({
        replace_original: false,
        ...sent(apology('Your words are kept; press the button again.', reference)),
      }),
  );
}

/** "Open mine" and "Open draft": the words that are not in the repository, as a draft in the form. */
export function openMine(
  { ack, action, body, client }: ButtonPress,
  services: Services,
  forms: EntryForms,
): Promise<void> {
  return services.boundary(
    'words of a submission opened',
    async () => {
      await ack();
      const person = await personOf(services.useCases, body);
      const id = parseSubmissionId(action.value ?? '');
      const drafted = id === null ? null : await services.useCases.draftAgain(person, id);
      if (drafted === null) return;
      const place = { type: 'new', triggerId: body.trigger_id } as const;
      if (drafted.type === 'daily-log') await forms.openLog(client, place, person, drafted.day);
      else await forms.openJournal(client, place, person, drafted.draft, true);
    },
    (reference) =>
      tellPerson(client, body.user.id, 'Your words are kept; press the button again.', reference),
  );
}
