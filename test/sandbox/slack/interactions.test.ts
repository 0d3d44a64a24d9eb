import { describe, expect, it } from 'vitest';
import { personOf } from '../../support/person.ts';
import { ada, connectBot, openSlack } from './stage.ts';

const plain = (text: string) => ({ type: 'plain_text' as const, text });
const buttonRow = {
  type: 'actions' as const,
  elements: [{ type: 'button' as const, action_id: 'undo', text: plain('Undo'), value: 'entry-1' }],
};

describe('a button in a message', () => {
  it('tells the app its own value, whatever the client claims, and can replace the message', async () => {
    const stage = await openSlack();
    const app = await connectBot(stage, (bot) => {
      bot.action('undo', async ({ ack, action, respond, body }) => {
        await ack();
        const value = 'value' in action ? action.value : '';
        await respond({ text: `${body.user.id} undid ${value}`, replace_original: true });
      });
    });
    const posted = await app.client.chat.postMessage({ channel: ada, text: 'Done', blocks: [buttonRow] });
    const person = personOf(stage.slack, ada);
    const block = person.lastMessageFromBot()?.blocks[0];
    await stage.slack.act(ada, {
      type: 'click-message',
      conversation: posted.channel ?? '',
      ts: posted.ts ?? '',
      action: { type: 'button', action_id: 'undo', block_id: block?.block_id ?? '', value: 'entry-666' },
    });
    await person.sees('U0ADA00001 undid entry-1');
    expect(person.messages()).toMatchObject([
      { ts: posted.ts, text: 'U0ADA00001 undid entry-1', blocks: [] },
    ]);
  });

  it('that is not there cannot be pressed', async () => {
    const stage = await openSlack();
    const app = await connectBot(stage, () => undefined);
    await app.client.chat.postMessage({ channel: ada, text: 'Done', blocks: [buttonRow] });
    await expect(personOf(stage.slack, ada).presses('Redo')).rejects.toThrow(
      'No button “Redo” on the screen',
    );
  });
});

describe('the Home tab', () => {
  it('is published when it is opened, and its buttons work', async () => {
    const stage = await openSlack();
    const pressed: unknown[] = [];
    await connectBot(stage, (app) => {
      app.event('app_home_opened', async ({ event, client }) => {
        const blocks = [{ type: 'header' as const, text: plain('Hello') }, buttonRow];
        await client.views.publish({ user_id: event.user, view: { type: 'home', blocks } });
      });
      app.action('undo', async ({ ack, body }) => {
        pressed.push(body.type === 'block_actions' ? body.container : null);
        await ack();
      });
    });
    const person = personOf(stage.slack, ada);
    await person.opensHome();
    expect(person.reads()).toContain('Hello');
    await person.presses('Undo');
    expect(pressed).toEqual([{ type: 'view', view_id: expect.stringMatching(/^V0/) }]);
  });
});

describe('shortcuts', () => {
  it('open a modal from anywhere', async () => {
    const stage = await openSlack();
    await connectBot(stage, (app) => {
      app.shortcut('buildlog_new', async ({ ack, shortcut, client }) => {
        await ack();
        const view = { type: 'modal' as const, title: plain('New'), blocks: [] };
        await client.views.open({ trigger_id: shortcut.trigger_id, view });
      });
    });
    const person = personOf(stage.slack, ada);
    await person.usesShortcut('Write a daily log');
    expect(person.modalTitle()).toBe('New');
  });

  it('carry the message they were used on', async () => {
    const stage = await openSlack();
    await connectBot(stage, (app) => {
      app.shortcut({ callback_id: 'buildlog_from_message', type: 'message_action' }, async (event) => {
        await event.ack();
        await event.respond(`Noted: ${event.shortcut.message.text}`);
      });
    });
    const person = personOf(stage.slack, ada);
    await person.types('We should cache this');
    const message = person.messages('build-log').at(-1);
    if (message === undefined) throw new Error('no message');
    await person.usesMessageShortcut('Add to my log', message);
    expect(person.lastMessageFromBot()?.text).toBe('Noted: We should cache this');
  });
});
