import type { WebClient } from '@slack/web-api';
import type { ChannelToSetUp } from '../../use-cases/set-up/channel-to-set-up.ts';
import { chooseView, type Listed } from './choose-view.ts';
import { logSetUpTrouble } from './log-set-up-trouble.ts';
import type { SetUpServices } from './set-up-services.ts';
import { updateIfOpen } from './update-if-open.ts';

/** Shows the first form in an open view, once GitHub has said which repositories there are. */
export async function showChoice(
  client: WebClient,
  viewId: string,
  found: Extract<ChannelToSetUp, { type: 'open' }>,
  services: SetUpServices,
): Promise<void> {
  const listed = await listRepositories(services);
  await updateIfOpen(client, viewId, chooseView(found, listed, services.setUp.folder));
}

async function listRepositories({ setUp, log }: SetUpServices): Promise<Listed> {
  const listed = await setUp.repositoriesToChoose();
  if (!('kind' in listed)) return { type: 'listed', repositories: listed };
  logSetUpTrouble(log, 'repositories could not be listed', listed);
  return { type: 'unlisted', reference: listed.reference };
}
