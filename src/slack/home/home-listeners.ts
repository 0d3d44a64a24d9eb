import type { WebClient } from '@slack/web-api';
import type { Person } from '../../use-cases/ports.ts';
import type { Services } from '../services.ts';
import { homeView } from './home-view.ts';

const ENTRIES_SHOWN = 10;

/** Draws somebody's App Home as things are now. */
export async function publishHome(client: WebClient, person: Person, services: Services): Promise<void> {
  const recent = await services.useCases.recent(person, ENTRIES_SHOWN);
  const view = homeView({
    today: services.useCases.today(person),
    zone: person.zone,
    repositoryName: services.repositoryName,
    githubLogin: person.github?.login ?? null,
    recent,
  });
  await client.views.publish({ user_id: person.key.user, view });
}
