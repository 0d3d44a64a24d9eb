import type { JsonObject, ViewState } from './played-slack.ts';
import type { View } from './state/views.ts';
import type { Workspace } from './state/workspace.ts';

/** A view as Slack shows it to the app, everything the app left out filled in. */
export function viewObject(view: View, values: ViewState, { app, team }: Workspace): JsonObject {
  return {
    private_metadata: '',
    callback_id: '',
    external_id: '',
    title: null,
    submit: null,
    close: null,
    clear_on_close: false,
    notify_on_close: false,
    ...view.sent,
    id: view.id,
    team_id: team.id,
    type: view.kind,
    hash: view.hash,
    state: { values },
    root_view_id: view.rootId,
    previous_view_id: view.previousId,
    app_id: app.id,
    app_installed_team_id: team.id,
    bot_id: app.botId,
  };
}
