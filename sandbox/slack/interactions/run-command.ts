import type { PlayedCommand } from '../manifest.ts';
import type { JsonObject, PlayedPerson } from '../played-slack.ts';
import type { Conversation } from '../state/conversations.ts';
import { answerThroughUrl } from './answer-through-url.ts';
import { encodeMentions, escapeText } from './escape-text.ts';
import { channelName, responseUrl, verificationToken } from './payload.ts';
import type { Stage } from './stage.ts';

/** Sends a slash command to the app and shows what its acknowledgement says. */
export async function runCommand(
  { workspace, line }: Stage,
  person: PlayedPerson,
  conversation: Conversation,
  command: PlayedCommand,
  typed: string,
): Promise<void> {
  const { team, app } = workspace;
  const escaped = escapeText(typed);
  const target = { conversation: conversation.id, user: person.id, original: null };
  const payload: JsonObject = {
    token: verificationToken,
    team_id: team.id,
    team_domain: team.domain,
    channel_id: conversation.id,
    channel_name: channelName(conversation),
    user_id: person.id,
    user_name: person.name,
    command: command.command,
    text: command.shouldEscape === true ? encodeMentions(escaped, workspace) : escaped,
    api_app_id: app.id,
    is_enterprise_install: 'false',
    response_url: responseUrl(workspace, target),
    trigger_id: workspace.triggers.issue({ user: person.id, view: null }),
  };
  const delivery = await line.deliver('slash_commands', payload);
  switch (delivery.type) {
    case 'acknowledged': {
      if (delivery.payload.text === undefined && delivery.payload.blocks === undefined) return;
      const error = answerThroughUrl(workspace, target, delivery.payload);
      if (error !== null) failed(error);
      return;
    }
    case 'timeout':
      return failed('operation_timeout');
    case 'failed':
      return failed('dispatch_failed');
    default:
      delivery satisfies never;
  }

  function failed(error: string): void {
    workspace.notify(person.id, `${command.command} failed with the error “${error}”`);
  }
}
