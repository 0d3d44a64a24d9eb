import type { PersonAction, PlayedPerson } from '../played-slack.ts';
import type { Conversation } from '../state/conversations.ts';
import type { Workspace } from '../state/workspace.ts';
import { encodeMentions, escapeText } from './escape-text.ts';
import { runCommand } from './run-command.ts';
import type { Stage } from './stage.ts';

type Send = Extract<PersonAction, { type: 'send' }>;

/** What the composer does: a line that starts with a slash is a command, everything else a message. */
export async function sendText(stage: Stage, person: PlayedPerson, action: Send): Promise<void> {
  const { workspace } = stage;
  const conversation = conversationOf(workspace, person, action.conversation);
  const text = action.text.trim();
  if (text === '') return;
  if (!text.startsWith('/')) {
    workspace.conversations.post(conversation, {
      user: person.id,
      text: encodeMentions(escapeText(text), workspace),
      threadTs: action.threadTs ?? null,
    });
    return;
  }
  const [name = ''] = text.split(/\s/, 1);
  const argument = text.slice(name.length).trim();
  if (name === '/invite') return invite(workspace, person, conversation, argument);
  const command = workspace.commands.find((one) => one.command === name);
  if (command === undefined) return workspace.notify(person.id, `${name} is not a valid command.`);
  if (action.threadTs !== undefined) {
    return workspace.notify(person.id, `${name} is not supported in threads. Sorry!`);
  }
  return runCommand(stage, person, conversation, command, argument);
}

export function conversationOf(workspace: Workspace, person: PlayedPerson, id: string): Conversation {
  const conversation = workspace.conversations.find(id);
  if (conversation?.members.has(person.id)) return conversation;
  throw new Error(`${person.realName} is not in a conversation ${id}`);
}

/** Slack's own command: the only way for the app into a private channel. */
function invite(workspace: Workspace, person: PlayedPerson, conversation: Conversation, whom: string): void {
  if (whom.replace(/^@/, '') !== workspace.app.name || conversation.kind === 'dm') {
    workspace.notify(person.id, `Only /invite @${workspace.app.name} in a channel is played here.`);
    return;
  }
  conversation.members.add(workspace.app.userId);
  workspace.changed();
}
