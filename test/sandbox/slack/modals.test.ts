import type { App } from '@slack/bolt';
import type { InputBlock } from '@slack/types';
import type { ModalView, ViewsOpenResponse } from '@slack/web-api';
import { describe, expect, it } from 'vitest';
import { richLines } from '../../support/answer-state.ts';
import { type Person, personOf } from '../../support/person.ts';
import { ada, connectBot, openSlack, type Stage } from './stage.ts';

const plain = (text: string) => ({ type: 'plain_text' as const, text });
const line = (id: string, label: string, more: { initial_value?: string; max_length?: number } = {}) => ({
  type: 'input' as const,
  block_id: id,
  label: plain(label),
  element: { type: 'plain_text_input' as const, action_id: 'text', ...more },
});
const button = (words: string, action_id: string) => ({
  type: 'actions' as const,
  block_id: `${action_id}-row`,
  elements: [{ type: 'button' as const, action_id, text: plain(words), value: action_id }],
});
const goalForm: ModalView = {
  type: 'modal',
  callback_id: 'goal',
  private_metadata: 'draft 7',
  title: plain('Your day'),
  submit: plain('Send'),
  blocks: [line('goal', 'Goal', { initial_value: 'Ship it' }), button('More', 'more')],
};

/** The stage with a bot that opens this view for /buildlog; `listen` adds the rest of the bot. */
async function withForm(
  view: ModalView,
  listen: (app: App) => void = () => undefined,
  options: Parameters<typeof openSlack>[0] = {},
): Promise<{ stage: Stage; person: Person; opened: ViewsOpenResponse[] }> {
  const stage = await openSlack(options);
  const opened: ViewsOpenResponse[] = [];
  await connectBot(stage, (app) => {
    app.command('/buildlog', async ({ ack, client, command }) => {
      await ack();
      opened.push(await client.views.open({ trigger_id: command.trigger_id, view }));
    });
    listen(app);
  });
  const person = personOf(stage.slack, ada);
  await person.types('/buildlog');
  return { stage, person, opened };
}

describe('submitting', () => {
  it('sends every value, prefills included, and closes the view on an empty acknowledgement', async () => {
    const received: unknown[] = [];
    const { person } = await withForm(goalForm, (app) => {
      app.view('goal', async ({ ack, view, body }) => {
        received.push(view.state.values, view.private_metadata, body.user.name);
        await ack();
      });
    });
    expect(person.modalTitle()).toBe('Your day');
    expect(person.shows('Goal')).toBe('Ship it');
    await person.submits();
    expect(received).toEqual([
      { goal: { text: { type: 'plain_text_input', value: 'Ship it' } } },
      'draft 7',
      'ada',
    ]);
    expect(person.modal()).toBeNull();
  });

  it('sends each kind of input in Slack’s shape', async () => {
    const options = ['Red', 'Green', 'Blue'].map((text) => ({
      text: plain(text),
      value: text.toLowerCase(),
    }));
    const input = (id: string, element: InputBlock['element']): InputBlock => ({
      type: 'input',
      block_id: id,
      label: plain(id),
      optional: true,
      element: { ...element, action_id: 'x' },
    });
    const blocks = [
      input('line', { type: 'plain_text_input' }),
      input('rich', { type: 'rich_text_input' }),
      input('blank', { type: 'rich_text_input' }),
      input('boxes', { type: 'checkboxes', options }),
      input('none', { type: 'checkboxes', options }),
      input('radio', { type: 'radio_buttons', options }),
      input('menu', { type: 'static_select', options }),
      input('day', { type: 'datepicker' }),
      input('time', { type: 'timepicker', initial_time: '09:00' }),
      input('who', { type: 'users_select' }),
    ];
    let values: unknown;
    const view: ModalView = { ...goalForm, blocks };
    const { person } = await withForm(view, (app) => {
      app.view('goal', async ({ ack, view: sent }) => {
        values = sent.state.values;
        await ack();
      });
    });
    await person.fills('rich', richLines(['Started', '- one', '- two']));
    await person.fills('boxes', ['Green', 'Blue']);
    await person.fills('menu', 'Red');
    await person.fills('day', '2026-11-20');
    await person.submits();
    const text = (words: string) => ({
      type: 'rich_text_section',
      elements: [{ type: 'text', text: words }],
    });
    expect(values).toEqual({
      line: { x: { type: 'plain_text_input', value: null } },
      rich: {
        x: {
          type: 'rich_text_input',
          rich_text_value: {
            type: 'rich_text',
            elements: [
              text('Started'),
              { type: 'rich_text_list', style: 'bullet', indent: 0, elements: [text('one'), text('two')] },
            ],
          },
        },
      },
      blank: { x: { type: 'rich_text_input' } },
      boxes: { x: { type: 'checkboxes', selected_options: [options[1], options[2]] } },
      none: { x: { type: 'checkboxes', selected_options: [] } },
      radio: { x: { type: 'radio_buttons', selected_option: null } },
      menu: { x: { type: 'static_select', selected_option: options[0] } },
      day: { x: { type: 'datepicker', selected_date: '2026-11-20' } },
      time: { x: { type: 'timepicker', selected_time: '09:00' } },
      who: { x: { type: 'users_select', selected_user: null } },
    });
  });

  it('is stopped by the client while a required input is empty or too long', async () => {
    let asked = 0;
    const view = { ...goalForm, blocks: [line('goal', 'Goal', { max_length: 5 })] };
    const { person } = await withForm(view, (app) => {
      app.view('goal', async ({ ack }) => {
        asked += 1;
        await ack();
      });
    });
    await person.submits();
    expect(person.errors()).toEqual({ Goal: 'Please complete this required field.' });
    await person.fills('Goal', 'longer');
    await person.submits();
    expect(person.errors()).toEqual({ Goal: 'Please enter at most 5 characters.' });
    expect(asked).toBe(0);
  });

  it('shows the app’s errors beside the inputs and keeps the words', async () => {
    const { person } = await withForm(goalForm, (app) => {
      app.view('goal', async ({ ack }) => ack({ response_action: 'errors', errors: { goal: 'Too vague' } }));
    });
    await person.fills('Goal', 'Stuff');
    await person.submits();
    expect(person.errors()).toEqual({ Goal: 'Too vague' });
    expect(person.shows('Goal')).toBe('Stuff');
  });

  it('tells only the person when an error names no input block', async () => {
    const { person } = await withForm(goalForm, (app) => {
      app.view('goal', async ({ ack }) => ack({ response_action: 'errors', errors: { 'more-row': 'x' } }));
    });
    await person.submits();
    expect(person.modal()).toMatchObject({
      errors: {},
      trouble: 'We had some trouble connecting. Try again?',
    });
  });

  it('tells only the person when the acknowledgement holds a view that Slack cannot show', async () => {
    const { person } = await withForm(goalForm, (app) => {
      const tooLong = { ...goalForm, title: plain('A title of twenty-five ch') };
      app.view('goal', async ({ ack }) => ack({ response_action: 'update', view: tooLong }));
    });
    await person.submits();
    expect(person.modalTitle()).toBe('Your day');
    expect(person.modal()?.trouble).toBe('We had some trouble connecting. Try again?');
  });

  it('keeps the view, with the client’s own words, when the app does not acknowledge', async () => {
    const { person } = await withForm(
      goalForm,
      (app) => {
        app.view('goal', async () => undefined);
      },
      { patience: 40 },
    );
    await person.submits();
    expect(person.modal()).toMatchObject({
      busy: false,
      trouble: 'We had some trouble connecting. Try again?',
    });
  });

  it('updates, pushes and clears as the acknowledgement says', async () => {
    const page = (callback_id: string): ModalView => ({
      ...goalForm,
      callback_id,
      title: plain(callback_id),
    });
    const { person } = await withForm(page('one'), (app) => {
      app.view('one', async ({ ack }) => ack({ response_action: 'update', view: page('two') }));
      app.view('two', async ({ ack }) => ack({ response_action: 'push', view: page('three') }));
      app.view('three', async ({ ack }) => ack({ response_action: 'clear' }));
    });
    await person.submits();
    expect([person.modalTitle(), person.screen().views.length]).toEqual(['two', 1]);
    await person.submits();
    expect([person.modalTitle(), person.screen().views.length]).toEqual(['three', 2]);
    await person.submits();
    expect(person.modal()).toBeNull();
  });
});

describe('opening and updating', () => {
  it('takes a trigger once, within three seconds, and only its own', async () => {
    const stage = await openSlack();
    const triggers: string[] = [];
    const app = await connectBot(stage, (bot) => {
      bot.command('/buildlog', async ({ ack, command }) => {
        triggers.push(command.trigger_id);
        await ack('Later');
      });
    });
    const person = personOf(stage.slack, ada);
    await person.types('/buildlog');
    await person.types('/buildlog');
    const open = (trigger_id: string) => app.client.views.open({ trigger_id, view: goalForm });
    const [first = '', second = ''] = triggers;
    stage.clock.moveBy(3_000);
    expect((await open(first)).ok).toBe(true);
    await expect(open(first)).rejects.toMatchObject({ data: { error: 'exchanged_trigger_id' } });
    stage.clock.moveBy(1);
    await expect(open(second)).rejects.toMatchObject({ data: { error: 'expired_trigger_id' } });
    await expect(open('1.2.forged')).rejects.toMatchObject({ data: { error: 'invalid_trigger_id' } });
    expect(person.screen().views.length).toBe(1);
  });

  it('does not use up a trigger on a view that Slack refuses', async () => {
    const errors: unknown[] = [];
    const tooLong = { ...goalForm, title: plain('A title of twenty-five ch') };
    const stage = await openSlack();
    await connectBot(stage, (app) => {
      app.command('/buildlog', async ({ ack, client, command: { trigger_id } }) => {
        await ack();
        const refused = client.views.open({ trigger_id, view: tooLong });
        await refused.catch((error) => errors.push(error.data.error, error.data.response_metadata.messages));
        await client.views.open({ trigger_id, view: goalForm });
      });
    });
    const person = personOf(stage.slack, ada);
    await person.types('/buildlog');
    expect(person.modalTitle()).toBe('Your day');
    expect(errors).toEqual([
      'invalid_arguments',
      [
        '[ERROR] failed to match all allowed schemas [json-pointer:/view]',
        '[ERROR] must be less than 25 characters [json-pointer:/view/title/text]',
      ],
    ]);
  });

  it('refuses an update with a stale hash, and takes one with the current', async () => {
    const outcomes: unknown[] = [];
    const { person } = await withForm(goalForm, (app) => {
      app.action('more', async ({ ack, body, client }) => {
        await ack();
        if (body.type !== 'block_actions' || body.view === undefined) return;
        const { id, hash } = body.view;
        const update = () =>
          client.views.update({ view_id: id, hash, view: { ...goalForm, title: plain('Changed') } });
        outcomes.push((await update()).ok);
        await update().catch((error) => outcomes.push(error.data.error));
      });
    });
    await person.presses('More');
    await expect.poll(() => outcomes).toEqual([true, 'hash_conflict']);
    expect(person.modalTitle()).toBe('Changed');
  });

  it('keeps what was typed where both ids stay, and forgets a prefill that an update shows first', async () => {
    const values: unknown[] = [];
    const { person } = await withForm(goalForm, (app) => {
      app.action('more', async ({ ack, body, client }) => {
        await ack();
        if (body.type !== 'block_actions' || body.view === undefined) return;
        const blocks = [
          line('goal', 'Goal', { initial_value: 'Ignored' }),
          { ...line('late', 'Late', { initial_value: 'Forgotten' }), optional: true },
          { ...line('touched', 'Touched', { initial_value: 'Kept' }), optional: true },
        ];
        await client.views.update({ view_id: body.view.id, view: { ...goalForm, blocks } });
      });
      app.view('goal', async ({ ack, view }) => {
        values.push(view.state.values);
        await ack();
      });
    });
    await person.fills('Goal', 'Typed');
    await person.presses('More');
    await person.until(() => person.labels().includes('Late'), 'more inputs');
    expect([person.shows('Goal'), person.shows('Late'), person.shows('Touched')]).toEqual([
      'Typed',
      'Forgotten',
      'Kept',
    ]);
    await person.fills('Touched', 'Kept');
    await person.submits();
    const state = (value: string | null) => ({ text: { type: 'plain_text_input', value } });
    expect(values).toEqual([{ goal: state('Typed'), late: state(null), touched: state('Kept') }]);
  });

  it('takes a forgotten prefill for touched when the client sends something else', async () => {
    const values: unknown[] = [];
    const { person, stage } = await withForm(goalForm, (app) => {
      app.action('more', async ({ ack, body, client }) => {
        await ack();
        if (body.type !== 'block_actions' || body.view === undefined) return;
        const blocks = ['one', 'two'].map((id) => ({
          ...line(id, id, { initial_value: 'Prefill' }),
          optional: true,
        }));
        await client.views.update({ view_id: body.view.id, view: { ...goalForm, blocks } });
      });
      app.view('goal', async ({ ack, view }) => {
        values.push(view.state.values.one, view.state.values.two);
        await ack();
      });
    });
    await person.presses('More');
    await person.until(() => person.labels().includes('two'), 'the other inputs');
    const state = (value: string | null) => ({ text: { type: 'plain_text_input', value } });
    await stage.slack.act(ada, {
      type: 'submit',
      viewId: person.modal()?.id ?? '',
      state: { one: state('Prefill'), two: state('Typed') },
    });
    expect(values).toEqual([state(null), state('Typed')]);
  });

  it('still reports the values of earlier pages of the same view', async () => {
    let values: unknown;
    const { person } = await withForm(goalForm, (app) => {
      const second = { ...goalForm, callback_id: 'second', blocks: [line('plan', 'Plan')] };
      app.view('goal', async ({ ack }) => ack({ response_action: 'update', view: second }));
      app.view('second', async ({ ack, view }) => {
        values = view.state.values;
        await ack();
      });
    });
    await person.submits();
    await person.fills('Plan', 'Rest');
    await person.submits();
    const state = (value: string) => ({ text: { type: 'plain_text_input', value } });
    expect(values).toEqual({ goal: state('Ship it'), plan: state('Rest') });
  });

  it('stacks three views and no more', async () => {
    const errors: unknown[] = [];
    const { person } = await withForm(goalForm, (app) => {
      app.action('more', async ({ ack, body, client }) => {
        await ack();
        if (body.type !== 'block_actions') return;
        const push = client.views.push({ trigger_id: body.trigger_id, view: goalForm });
        await push.catch((error) => errors.push(error.data.error));
      });
    });
    const views = () => person.screen().views.length;
    await person.presses('More');
    await person.until(() => views() === 2, 'a second view');
    await person.presses('More');
    await person.until(() => views() === 3, 'a third view');
    await person.presses('More');
    await expect.poll(() => errors).toEqual(['push_limit_reached']);
  });

  it('wants external ids to be unique', async () => {
    const form = { ...goalForm, external_id: 'one-of-a-kind' };
    const errors: unknown[] = [];
    const { person } = await withForm(form, (app) => {
      app.action('more', async ({ ack, body, client }) => {
        await ack();
        if (body.type !== 'block_actions') return;
        const push = client.views.push({ trigger_id: body.trigger_id, view: form });
        await push.catch((error) => errors.push(error.data.error));
      });
    });
    await person.presses('More');
    await expect.poll(() => errors).toEqual(['duplicate_external_id']);
  });
});

describe('closing', () => {
  it('tells the app only when it asked, and without what was typed', async () => {
    const closed: unknown[] = [];
    const { person } = await withForm({ ...goalForm, notify_on_close: true }, (app) => {
      app.action('more', async ({ ack }) => ack());
      app.view({ callback_id: 'goal', type: 'view_closed' }, async ({ ack, view, body }) => {
        closed.push(view.state.values, 'is_cleared' in body && body.is_cleared);
        await ack();
      });
    });
    await person.fills('Goal', 'Lost words');
    await person.presses('More');
    await person.closes();
    expect(closed).toEqual([{}, false]);
    expect(person.modal()).toBeNull();
  });
});
