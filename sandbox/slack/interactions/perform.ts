import type { PersonAction, PlayedPerson } from '../played-slack.ts';
import { actInView } from './act-in-view.ts';
import { clickHome } from './click-home.ts';
import { clickMessage } from './click-message.ts';
import { closeView } from './close-view.ts';
import { openHome } from './open-home.ts';
import { sendText } from './send-text.ts';
import { runMessageShortcut, runShortcut } from './shortcut.ts';
import type { Stage } from './stage.ts';
import { submitView } from './submit-view.ts';

/** Does what a person did in their client; resolves when the app has acknowledged it or Slack has given up. */
export async function perform(stage: Stage, person: PlayedPerson, action: PersonAction): Promise<void> {
  const { workspace } = stage;
  switch (action.type) {
    case 'send':
      return sendText(stage, person, action);
    case 'shortcut':
      return runShortcut(stage, person, action.callbackId);
    case 'message-shortcut':
      return runMessageShortcut(stage, person, action);
    case 'open-home':
      return openHome(stage, person);
    case 'click-message':
      return clickMessage(stage, person, action);
    case 'click-home':
      return clickHome(stage, person, action.action);
    case 'act-in-view':
      return actInView(stage, person, action);
    case 'submit':
      return submitView(stage, person, action);
    case 'close':
      return closeView(stage, person, action);
    case 'read': {
      const conversation = workspace.conversations.find(action.conversation);
      const last = conversation?.messages.at(-1);
      if (last !== undefined) conversation?.readUpTo.set(person.id, last.ts);
      return workspace.changed();
    }
    case 'dismiss-notice':
      return workspace.dismissNotice(person.id, action.id);
    default:
      action satisfies never;
  }
}
