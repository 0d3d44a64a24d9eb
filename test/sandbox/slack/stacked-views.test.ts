import type { App, SlackViewAction } from '@slack/bolt';
import type { ModalView } from '@slack/web-api';
import { describe, expect, it } from 'vitest';
import { type Person, personOf } from '../../support/person.ts';
import { ada, connectBot, openSlack, type Stage } from './stage.ts';

const plain = (text: string) => ({ type: 'plain_text' as const, text });

/** A view with one input and a button that pushes the next. */
function page(name: string, more: Partial<ModalView> = {}): ModalView {
  return {
    type: 'modal',
    callback_id: name,
    title: plain(name),
    submit: plain('Save'),
    blocks: [
      {
        type: 'input',
        block_id: 'words',
        label: plain('Words'),
        optional: true,
        element: { type: 'plain_text_input', action_id: 'text', initial_value: `of ${name}` },
      },
      {
        type: 'actions',
        block_id: 'row',
        elements: [{ type: 'button', action_id: 'deeper', text: plain('Deeper') }],
      },
    ],
    ...more,
  };
}

/** A bot that opens `one` and pushes `two` and `three`; each payload of a view is kept. */
async function withStack(
  more: Partial<ModalView>,
  listen: (app: App) => void = () => undefined,
): Promise<{ stage: Stage; person: Person; app: App; payloads: SlackViewAction[] }> {
  const stage = await openSlack();
  const payloads: SlackViewAction[] = [];
  const app = await connectBot(stage, (bot) => {
    bot.command('/buildlog', async ({ ack, client, command }) => {
      await ack();
      await client.views.open({ trigger_id: command.trigger_id, view: page('one', more) });
    });
    bot.action('deeper', async ({ ack, client, body }) => {
      await ack();
      if (body.type !== 'block_actions' || body.view === undefined) return;
      const next = body.view.callback_id === 'one' ? 'two' : 'three';
      await client.views.push({ trigger_id: body.trigger_id, view: page(next, more) });
    });
    bot.view({ callback_id: /./, type: 'view_closed' }, async ({ ack, body }) => {
      payloads.push(body);
      await ack();
    });
    listen(bot);
  });
  const person = personOf(stage.slack, ada);
  await person.types('/buildlog');
  return { stage, person, app, payloads };
}

async function goDeeper(person: Person): Promise<void> {
  const before = person.screen().views.length;
  await person.presses('Deeper');
  await person.until(() => person.screen().views.length === before + 1, 'one more view');
}

describe('a pushed view', () => {
  it('names the view it lies on and the one at the bottom', async () => {
    const seen: unknown[] = [];
    const { person } = await withStack({}, (app) => {
      app.view('three', async ({ ack, view }) => {
        seen.push(view.root_view_id, view.previous_view_id);
        await ack();
      });
    });
    await goDeeper(person);
    await goDeeper(person);
    const [one, two] = person.screen().views.map(({ id }) => id);
    await person.submits();
    expect(seen).toEqual([one, two]);
    expect(person.modalTitle()).toBe('two');
  });

  it('closes on an empty acknowledgement, and the words in the one below are as they were', async () => {
    const { person } = await withStack({}, (app) => {
      app.view('two', async ({ ack }) => ack());
    });
    await person.fills('Words', 'typed below');
    await goDeeper(person);
    expect(person.shows('Words')).toBe('of two');
    await person.submits();
    expect([person.modalTitle(), person.shows('Words')]).toEqual(['one', 'typed below']);
  });

  it('lets the one below be updated meanwhile, by its id', async () => {
    const { person, app } = await withStack({});
    const [below] = person.screen().views;
    await goDeeper(person);
    await app.client.views.update({
      view_id: below?.id ?? '',
      hash: below?.hash ?? '',
      view: page('one', { title: plain('1 phase') }),
    });
    expect(person.modalTitle()).toBe('two');
    await person.closes();
    expect(person.modalTitle()).toBe('1 phase');
  });

  it('can be swapped for another, or take all views away with it', async () => {
    const { person } = await withStack({}, (app) => {
      app.view('two', async ({ ack }) => ack({ response_action: 'update', view: page('swapped') }));
      app.view('swapped', async ({ ack }) => ack({ response_action: 'clear' }));
    });
    await goDeeper(person);
    await person.submits();
    expect(person.screen().views.map((open) => open.view.callback_id)).toEqual(['one', 'swapped']);
    await person.submits();
    expect(person.modal()).toBeNull();
  });

  it('is the third at most, also through an acknowledgement', async () => {
    const { person } = await withStack({}, (app) => {
      app.view('three', async ({ ack }) => ack({ response_action: 'push', view: page('four') }));
    });
    await goDeeper(person);
    await goDeeper(person);
    await person.submits();
    expect(person.screen().views).toHaveLength(3);
    expect(person.modal()?.trouble).toBe('We had some trouble connecting. Try again?');
  });

  it('needs a trigger from inside of a view that is still open', async () => {
    const triggers: string[] = [];
    const { person, app } = await withStack({}, (bot) => {
      bot.view('one', async ({ ack, body }) => {
        triggers.push('trigger_id' in body ? String(body.trigger_id) : '');
        await ack();
      });
    });
    await person.submits();
    const push = app.client.views.push({ trigger_id: triggers[0] ?? '', view: page('late') });
    await expect(push).rejects.toMatchObject({ data: { error: 'invalid_trigger_id' } });
  });
});

describe('going back', () => {
  it('tells the app of the view that closed, where it asked', async () => {
    const { person, payloads } = await withStack({ notify_on_close: true });
    await goDeeper(person);
    const top = person.modal()?.id;
    await person.closes();
    expect(payloads).toMatchObject([
      { type: 'view_closed', is_cleared: false, view: { id: top, callback_id: 'two' } },
    ]);
    expect(person.modalTitle()).toBe('one');
  });

  it('is all the way by the X, and the app hears of the bottom view', async () => {
    const { person, payloads } = await withStack({ notify_on_close: true });
    await goDeeper(person);
    await person.closes(true);
    expect(payloads).toMatchObject([{ type: 'view_closed', is_cleared: true, view: { callback_id: 'one' } }]);
    expect(person.modal()).toBeNull();
  });

  it('tells nobody who did not ask', async () => {
    const { person, payloads } = await withStack({});
    await goDeeper(person);
    await person.closes();
    await person.closes();
    expect(payloads).toEqual([]);
  });
});
