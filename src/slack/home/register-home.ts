import type { App, BlockAction, ButtonAction } from '@slack/bolt';
import { personSoon } from '../person-of.ts';
import type { Services } from '../services.ts';
import { homeActions } from './home-actions.ts';
import { publishHome } from './publish-home.ts';
import { awayByButton, backByButton } from './reminder-buttons.ts';

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
  app.action<BlockAction<ButtonAction>>(homeActions.away, (args) => awayByButton(args, services));
  app.action<BlockAction<ButtonAction>>(homeActions.back, (args) => backByButton(args, services));
}
