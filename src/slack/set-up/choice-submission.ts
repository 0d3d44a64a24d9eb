import type { ModalView } from '@slack/web-api';
import { parseRepositoryName, type RepositoryName } from '../../core/entry/repository-name.ts';
import type { SetUpPlanned } from '../../use-cases/set-up/plan-set-up.ts';
import { mustPassAsAck } from '../kit/check/must-pass.ts';
import { type FormState, readOption, readState, readText } from '../kit/form/read-state.ts';
import type { Submission } from '../kit/listening/submission.ts';
import { decodeMetadata } from '../kit/metadata.ts';
import { submitterOf } from '../person-of.ts';
import { logSetUpTrouble } from './log-set-up-trouble.ts';
import { outdatedForm } from './outdated-form.ts';
import { planView } from './plan-view.ts';
import { refusalSentence } from './refusal-sentence.ts';
import { setUpForm } from './set-up-blocks.ts';
import { setUpMetadata } from './set-up-metadata.ts';
import { setUpSentence } from './set-up-sentence.ts';
import type { SetUpServices } from './set-up-services.ts';
import { setUpTroubleSentence } from './set-up-trouble-sentence.ts';
import { updateIfOpen } from './update-if-open.ts';
import { wayBackView } from './way-back-view.ts';

/** The first form: looks at the repository and shows what would be done, or what is in the way. */
export function submitChoice(
  { ack, body, view, client }: Submission,
  services: SetUpServices,
): Promise<void> {
  const show = (next: ModalView) => updateIfOpen(client, view.id, next);
  return services.boundary(
    'repository for a channel chosen',
    async () => {
      const wanted = readWanted(readState(view));
      if (wanted === 'not-a-name') {
        return ack({ response_action: 'errors', errors: { [setUpForm.typed]: notAName } });
      }
      await ack(
        mustPassAsAck({ response_action: 'update', view: setUpSentence('Looking at it on GitHub…') }),
      );
      const metadata = decodeMetadata(setUpMetadata, view.private_metadata);
      if (metadata === null) {
        await show(setUpSentence(outdatedForm));
        return;
      }
      const person = await submitterOf(services.useCases, body);
      const planned = await services.setUp.planSetUp(person.key, metadata.channel, wanted);
      await show(viewFor(planned, metadata.channel, services));
    },
    (reference) =>
      show(setUpSentence(`That didn't work, and the fault is ours. Nothing was changed. (${reference})`)),
  );
}

/** GitHub's own limits: 39 for the owner, 100 for the name, 255 for a branch. */
const LONGEST = 39 + 1 + 100 + 1 + 255;

const notAName = 'Write it as owner/name, or as owner/name@branch.';

function readWanted(state: FormState): RepositoryName | null | 'not-a-name' {
  const typed = (readText(state, setUpForm.typed) ?? '').trim();
  // Who types one has not found it in the menu.
  const text = typed === '' ? (readOption(state, setUpForm.listed) ?? '') : typed;
  if (text === '') return null;
  return text.length > LONGEST ? 'not-a-name' : (parseRepositoryName(text) ?? 'not-a-name');
}

function viewFor(planned: SetUpPlanned, channel: string, { log }: SetUpServices): ModalView {
  switch (planned.type) {
    case 'plan':
      return planView(planned.plan);
    case 'trouble':
      logSetUpTrouble(log, 'a repository cannot be set up', planned.trouble);
      return wayBackView(channel, setUpTroubleSentence(planned.repository, planned.trouble));
    default:
      return setUpSentence(refusalSentence(planned));
  }
}
