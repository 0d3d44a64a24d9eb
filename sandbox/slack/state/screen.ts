import type { OpenView, PersonScreen, PlayedConversation, PlayedPerson } from '../played-slack.ts';
import type { Conversation } from './conversations.ts';
import type { View } from './views.ts';
import type { Workspace } from './workspace.ts';

/** What one person's client shows: only what they may see. */
export function screenOf(workspace: Workspace, me: PlayedPerson): PersonScreen {
  const home = workspace.views.home(me.id);
  return {
    version: workspace.version,
    me,
    conversations: workspace.conversations
      .all()
      .filter((conversation) => conversation.members.has(me.id))
      .map((conversation) => conversationFor(conversation, me.id)),
    views: workspace.views.stack(me.id).map(openView),
    home: home === undefined ? null : { view: home.sent, hash: home.hash },
    commands: workspace.commands.map(({ command, usageHint, description }) => ({
      command,
      usageHint,
      description,
    })),
    shortcuts: workspace.shortcuts,
    notices: workspace.notices(me.id),
  };
}

function conversationFor(conversation: Conversation, me: string): PlayedConversation {
  const messages = conversation.messages.filter(
    (message) => message.ephemeralFor === null || message.ephemeralFor === me,
  );
  const readUpTo = conversation.readUpTo.get(me) ?? '';
  return {
    id: conversation.id,
    name: conversation.name,
    kind: conversation.kind,
    topic: conversation.topic,
    isArchived: conversation.isArchived,
    members: [...conversation.members],
    messages,
    unread: messages.filter((message) => message.user !== me && message.ts > readUpTo).length,
  };
}

function openView(view: View): OpenView {
  return {
    id: view.id,
    hash: view.hash,
    view: view.sent,
    errors: view.errors,
    busy: view.busy,
    trouble: view.trouble,
  };
}
