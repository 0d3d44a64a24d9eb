import { messageObject } from '../message-object.ts';
import type { PersonAction, PlayedPerson } from '../played-slack.ts';
import { channelName, interactionPayload, responseUrl } from './payload.ts';
import { pressedAction } from './pressed-action.ts';
import { conversationOf } from './send-text.ts';
import { connectionTrouble, type Stage } from './stage.ts';

type ClickMessage = Extract<PersonAction, { type: 'click-message' }>;

/** A button or menu in a message. */
export async function clickMessage(stage: Stage, person: PlayedPerson, click: ClickMessage): Promise<void> {
  const { workspace, line } = stage;
  const conversation = conversationOf(workspace, person, click.conversation);
  const message = conversation.messages.find((one) => one.ts === click.ts);
  if (message === undefined) throw new Error(`No message ${click.ts} in ${conversation.name}`);
  const action = pressedAction(message.blocks, click.action, workspace.conversations.nextTs());
  const target = { conversation: conversation.id, user: person.id, original: message.ts };
  const delivery = await line.deliver('interactive', {
    ...interactionPayload(workspace, person, 'block_actions'),
    container: {
      type: 'message',
      message_ts: message.ts,
      channel_id: conversation.id,
      is_ephemeral: message.ephemeralFor !== null,
    },
    channel: { id: conversation.id, name: channelName(conversation) },
    message: messageObject(message, workspace),
    state: { values: {} },
    response_url: responseUrl(workspace, target),
    actions: [action],
  });
  if (delivery.type !== 'acknowledged') workspace.notify(person.id, connectionTrouble);
}
