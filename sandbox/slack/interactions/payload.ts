import type { JsonObject, PlayedPerson } from '../played-slack.ts';
import type { Conversation } from '../state/conversations.ts';
import type { ResponseTarget } from '../state/response-urls.ts';
import type { Workspace } from '../state/workspace.ts';

/** The old verification token; Slack still sends it and apps must not rely on it. */
export const verificationToken = 'played-verification-token';

/** What every interaction's payload has. `view` is the view it came from. */
export function interactionPayload(
  workspace: Workspace,
  person: PlayedPerson,
  type: string,
  view: string | null = null,
): JsonObject {
  const { team, app } = workspace;
  return {
    type,
    token: verificationToken,
    team: { id: team.id, domain: team.domain },
    user: { id: person.id, username: person.name, name: person.name, team_id: team.id },
    api_app_id: app.id,
    trigger_id: workspace.triggers.issue({ user: person.id, view }),
    enterprise: null,
    is_enterprise_install: false,
  };
}

export function responseUrl(workspace: Workspace, target: ResponseTarget): string {
  return `${workspace.origin}/slack/response/${workspace.responseUrls.issue(target)}`;
}

/** Slack gives names to public channels only. */
export function channelName(conversation: Conversation): string {
  if (conversation.kind === 'dm') return 'directmessage';
  return conversation.kind === 'private' ? 'privategroup' : conversation.name;
}
