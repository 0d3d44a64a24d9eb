import type { AllMiddlewareArgs, BlockAction, ButtonAction, SlackActionMiddlewareArgs } from '@slack/bolt';
import { parseSubmissionId } from '../../use-cases/ids.ts';
import type { ConflictChoice } from '../../use-cases/settle-conflict.ts';
import { apology } from '../messages/apology.ts';
import { receiptSettled } from '../messages/receipt-settled.ts';
import { sent } from '../messages/sent.ts';
import { personOf } from '../person-of.ts';
import type { Services } from '../services.ts';
import { tellPerson } from '../tell-person.ts';
import { openForm } from './open-form.ts';

type Press = Pick<
  SlackActionMiddlewareArgs<BlockAction<ButtonAction>>,
  'ack' | 'action' | 'body' | 'respond'
> &
  Pick<AllMiddlewareArgs, 'client'>;

/** "Use mine" or "Keep GitHub's" on a receipt that asks. The message says what was decided instead of its buttons. */
export function settleByButton(
  { ack, action, body, respond }: Press,
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

/** "Open mine": the words that are not in the repository, as a draft in the form. */
export function openMine({ ack, action, body, client }: Press, services: Services): Promise<void> {
  return services.boundary(
    'words of a conflict opened',
    async () => {
      await ack();
      const person = await personOf(services.useCases, body);
      const id = parseSubmissionId(action.value ?? '');
      const date = id === null ? null : await services.useCases.draftAgain(person, id);
      if (date !== null) await openForm(client, body.trigger_id, person, date, services);
    },
    (reference) =>
      tellPerson(client, body.user.id, 'Your words are kept; press the button again.', reference),
  );
}
