import { parseSubmissionId } from '../../use-cases/ids.ts';
import type { ButtonPress } from '../kit/listening/button-press.ts';
import { apology } from '../messages/apology.ts';
import { sent } from '../messages/sent.ts';
import { undoAnswered } from '../messages/undo-answered.ts';
import { personOf } from '../person-of.ts';
import type { Services } from '../services.ts';

/** "Undo" on a receipt, already confirmed. What comes of it has a receipt of its own. */
export function undoByButton({ ack, action, body, respond }: ButtonPress, services: Services): Promise<void> {
  return services.boundary(
    'entry taken back',
    async () => {
      await ack();
      const person = await personOf(services.useCases, body);
      const id = parseSubmissionId(action.value ?? '');
      if (id === null) return;
      const result = await services.useCases.entries.undoEntry(person, id);
      // Its buttons are about what is being taken back: they go with it, and stay where nothing is.
      await respond({ replace_original: result.type === 'queued', ...sent(undoAnswered(result)) });
    },
    (reference) =>
      respond({
        replace_original: false,
        ...sent(apology('Nothing was taken back; press the button again.', reference)),
      }),
  );
}
