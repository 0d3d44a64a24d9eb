import type { PlayedRepository } from '../../sandbox/github/played-github.ts';
import type { Stage } from './stage.ts';

export const platformName = 'acme/platform-journal';

/** #general writes to the second repository from now on. */
export async function tiesGeneral({ ada, repository }: Stage): Promise<PlayedRepository> {
  await ada.types('/buildlog setup', 'general');
  await ada.sees('Another repository');
  await ada.fills('Repository', platformName);
  await ada.submits();
  await ada.sees('What is written in');
  await ada.submits();
  await ada.sees(`writes to *${platformName}* from now on`);
  await ada.closes();
  return repository(platformName);
}
