import type { WebClient } from '@slack/web-api';
import type { Person } from '../../use-cases/ports.ts';
import type { Services } from '../services.ts';
import { homeView } from './home-view.ts';

const ENTRIES_SHOWN = 10;

/** Draws somebody's App Home as things are now. */
export async function publishHome(client: WebClient, person: Person, services: Services): Promise<void> {
  const recent = await services.useCases.recent(person, ENTRIES_SHOWN);
  const places = await services.whereEntriesGo.places(person.key.team);
  const view = homeView({
    today: services.useCases.today(person),
    now: services.now(),
    zone: person.zone,
    repositories: places.filter(({ isOffered }) => isOffered).map(({ repository }) => repository),
    githubLogin: person.github?.login ?? null,
    recent,
    outlook: await services.home.outlook(person),
  });
  await client.views.publish({ user_id: person.key.user, view });
}
