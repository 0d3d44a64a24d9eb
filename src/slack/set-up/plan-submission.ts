import type { WebClient } from '@slack/web-api';
import type { Person } from '../../use-cases/ports.ts';
import type { SetUpDone } from '../../use-cases/set-up/set-up-repository.ts';
import { mustPassAsAck } from '../kit/check/must-pass.ts';
import { readState } from '../kit/form/read-state.ts';
import type { Submission } from '../kit/listening/submission.ts';
import { decodeMetadata } from '../kit/metadata.ts';
import { submitterOf } from '../person-of.ts';
import { readAgentsChoice } from './agents-choice.ts';
import { doneSentences } from './done-sentences.ts';
import { logSetUpTrouble } from './log-set-up-trouble.ts';
import { outdatedForm } from './outdated-form.ts';
import { refusalSentence } from './refusal-sentence.ts';
import { setUpMetadata } from './set-up-metadata.ts';
import { setUpSentence } from './set-up-sentence.ts';
import type { SetUpServices } from './set-up-services.ts';
import { setUpTroubleSentence } from './set-up-trouble-sentence.ts';
import { showOrTell } from './show-or-tell.ts';
import { tellChannel } from './tell-channel.ts';
import { tiedMessage } from './tied-message.ts';

/** The second form: does what it says, tells the channel, and shows what came of it. */
export function submitPlan({ ack, body, view, client }: Submission, services: SetUpServices): Promise<void> {
  const show = (sentences: readonly string[]) =>
    showOrTell(client, { viewId: view.id, user: body.user.id }, sentences);
  return services.boundary(
    'channel set up',
    async () => {
      await ack(
        mustPassAsAck({ response_action: 'update', view: setUpSentence('Setting it up on GitHub…') }),
      );
      const metadata = decodeMetadata(setUpMetadata, view.private_metadata);
      if (metadata === null || metadata.repository === null) return show([outdatedForm]);
      const person = await submitterOf(services.useCases, body);
      const done = await services.setUp.setUpRepository(person.key, {
        channel: metadata.channel,
        repository: metadata.repository,
        agents: readAgentsChoice(readState(view)),
      });
      await show(await sentencesFor(client, person, done, services));
    },
    (reference) =>
      show([
        `That didn't work, and the fault is ours. \`/buildlog setup\` goes on from where it ended. (${reference})`,
      ]),
  );
}

async function sentencesFor(
  client: WebClient,
  person: Person,
  done: SetUpDone,
  services: SetUpServices,
): Promise<readonly string[]> {
  switch (done.type) {
    case 'done':
      logProposal(done, services);
      return doneSentences(done, await announced(client, person, done, services));
    case 'trouble':
      logSetUpTrouble(services.log, 'a repository could not be set up', done.trouble);
      return [setUpTroubleSentence(done.repository, done.trouble)];
    default:
      return [refusalSentence(done)];
  }
}

type Done = Extract<SetUpDone, { type: 'done' }>;

function logProposal({ agents }: Done, { log }: SetUpServices): void {
  if (agents?.type === 'trouble') logSetUpTrouble(log, 'a pull request could not be opened', agents.trouble);
}

/**
 * The channel hears of a change, not of what it knows. A process that dies between the tie and this line leaves it
 * unsaid: that is quieter than saying it twice, and each form says where it goes.
 */
async function announced(
  client: WebClient,
  person: Person,
  { channel, repository, before }: Done,
  services: SetUpServices,
): Promise<boolean> {
  if (before === repository) return true;
  return tellChannel(client, channel, tiedMessage(person.name, repository, before), services);
}
