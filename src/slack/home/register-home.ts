import type { App } from '@slack/bolt';
import { personSoon } from '../person-of.ts';
import type { Services } from '../services.ts';
import { publishHome } from './publish-home.ts';

/** App Home is drawn whenever somebody looks at it; what its buttons open is registered by those who open it. */
export function registerHome(app: App, services: Services): void {
  app.event('app_home_opened', ({ event, client, context }) =>
    services.boundary(
      'app home opened',
      async () => {
        if (event.tab !== 'home') return;
        const team = context.teamId ?? context.enterpriseId ?? 'unknown';
        const person = await personSoon(services.useCases, { team, user: event.user }, event.user);
        await publishHome(client, person, services);
      },
      async () => {},
    ),
  );
}
