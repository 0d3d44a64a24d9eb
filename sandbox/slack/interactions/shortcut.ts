import { messageObject } from '../message-object.ts';
import type { PersonAction, PlayedPerson } from '../played-slack.ts';
import type { Workspace } from '../state/workspace.ts';
import { channelName, interactionPayload, responseUrl } from './payload.ts';
import { conversationOf } from './send-text.ts';
import { connectionTrouble, type Stage } from './stage.ts';

/** A global shortcut: Slack tells the app neither a channel nor a response url. */
export async function runShortcut(stage: Stage, person: PlayedPerson, callbackId: string): Promise<void> {
  const { workspace, line } = stage;
  known(workspace, callbackId, 'global');
  const delivery = await line.deliver('interactive', {
    ...interactionPayload(workspace, person, 'shortcut'),
    callback_id: callbackId,
    action_ts: workspace.conversations.nextTs(),
  });
  if (delivery.type !== 'acknowledged') workspace.notify(person.id, connectionTrouble);
}

type MessageShortcut = Extract<PersonAction, { type: 'message-shortcut' }>;

export async function runMessageShortcut(
  stage: Stage,
  person: PlayedPerson,
  action: MessageShortcut,
): Promise<void> {
  const { workspace, line } = stage;
  known(workspace, action.callbackId, 'message');
  const conversation = conversationOf(workspace, person, action.conversation);
  const message = conversation.messages.find((one) => one.ts === action.ts);
  if (message === undefined) throw new Error(`No message ${action.ts} in ${conversation.name}`);
  const delivery = await line.deliver('interactive', {
    ...interactionPayload(workspace, person, 'message_action'),
    callback_id: action.callbackId,
    action_ts: workspace.conversations.nextTs(),
    message_ts: message.ts,
    channel: { id: conversation.id, name: channelName(conversation) },
    message: messageObject(message, workspace),
    response_url: responseUrl(workspace, { conversation: conversation.id, user: person.id, original: null }),
  });
  if (delivery.type !== 'acknowledged') workspace.notify(person.id, connectionTrouble);
}

function known(workspace: Workspace, callbackId: string, type: 'global' | 'message'): void {
  const found = workspace.shortcuts.some((one) => one.callbackId === callbackId && one.type === type);
  if (!found) throw new Error(`The app has no ${type} shortcut ${callbackId}`);
}
