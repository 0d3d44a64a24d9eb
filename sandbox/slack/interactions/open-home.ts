import { newId } from '../ids.ts';
import type { JsonObject, PlayedPerson } from '../played-slack.ts';
import type { Workspace } from '../state/workspace.ts';
import { viewObject } from '../view-object.ts';
import { verificationToken } from './payload.ts';
import type { Stage } from './stage.ts';

/** The person opens the app's Home tab. */
export async function openHome({ workspace, line }: Stage, person: PlayedPerson): Promise<void> {
  const home = workspace.views.home(person.id);
  const event: JsonObject = {
    type: 'app_home_opened',
    user: person.id,
    channel: workspace.appMessages(person.id).id,
    tab: 'home',
    event_ts: workspace.conversations.nextTs(),
    ...(home === undefined ? {} : { view: viewObject(home, home.values, workspace) }),
  };
  await line.deliver('events_api', eventPayload(workspace, event));
}

function eventPayload({ team, app, now }: Workspace, event: JsonObject): JsonObject {
  return {
    token: verificationToken,
    team_id: team.id,
    context_team_id: team.id,
    context_enterprise_id: null,
    api_app_id: app.id,
    event,
    type: 'event_callback',
    event_id: newId('Ev'),
    event_time: Math.floor(now() / 1000),
    authorizations: [
      {
        enterprise_id: null,
        team_id: team.id,
        user_id: app.userId,
        is_bot: true,
        is_enterprise_install: false,
      },
    ],
    is_ext_shared_channel: false,
  };
}
