import { App, type BlockAction, LogLevel, SocketModeReceiver } from '@slack/bolt';
import type { KnownBlock } from '@slack/types';
import type { ModalView } from '@slack/web-api';
import type { PlayedSlack } from '../../../sandbox/slack/played-slack.ts';

/** A bot with a long form: a hub whose rows have menus, and a section that is pushed on it. */
export async function startFormBot(slack: PlayedSlack) {
  /** What was sent, in order: the values of a submission, or what was chosen. */
  const heard: unknown[] = [];
  const slackApiUrl = slack.apiUrl;
  const receiver = new SocketModeReceiver({
    appToken: slack.appToken,
    logLevel: LogLevel.ERROR,
    installerOptions: { clientOptions: { slackApiUrl } },
  });
  const app = new App({
    token: slack.botToken,
    receiver,
    logLevel: LogLevel.ERROR,
    deferInitialization: true,
    clientOptions: { slackApiUrl },
  });
  let picture = '';
  app.command('/buildlog', async ({ ack, client, body }) => {
    await ack();
    picture = String(
      slack.upload(body.user_id, { name: 'shot.png', mimetype: 'image/png', content: dot }).id,
    );
    await client.views.open({ trigger_id: body.trigger_id, view: hub(picture) });
  });
  app.action<BlockAction>('open', async ({ ack, client, body }) => {
    await ack();
    await client.views.push({ trigger_id: body.trigger_id, view: section });
  });
  app.action<BlockAction>(/^(row|day|kind|how)$/, async ({ ack, body }) => {
    heard.push(body.actions[0]);
    await ack();
  });
  app.view('section', async ({ ack, view }) => {
    heard.push(view.state.values);
    await ack();
  });
  await app.init();
  await app.start();
  return { heard, stop: () => app.stop() };
}

/** A picture of one dot. */
const dot = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const words = (text: string) => ({ type: 'plain_text' as const, text });
const option = (text: string) => ({ text: words(text), value: text.toLowerCase() });

function row(name: string): KnownBlock {
  return {
    type: 'section',
    block_id: name,
    text: { type: 'mrkdwn', text: `*${name}*` },
    accessory: {
      type: 'overflow',
      action_id: 'row',
      options: ['Edit', 'Move up', 'Remove'].map(option),
      confirm: {
        title: words('Sure?'),
        text: words('This takes the phase away.'),
        confirm: words('Yes, do it'),
        deny: words('No'),
      },
    },
  };
}

function hub(picture: string): ModalView {
  return {
    type: 'modal',
    callback_id: 'hub',
    title: words('Build journal'),
    submit: words('Submit'),
    blocks: [
      { type: 'alert', block_id: 'told', level: 'warning', text: words('Two sections are missing.') },
      { type: 'image', block_id: 'shot', slack_file: { id: picture }, alt_text: 'The new form' },
      {
        type: 'image',
        block_id: 'far',
        image_url: 'https://example.com/far.png',
        alt_text: 'A picture elsewhere',
        title: words('Elsewhere'),
      },
      {
        type: 'input',
        block_id: 'title',
        label: words('Title'),
        optional: true,
        element: { type: 'plain_text_input', action_id: 'text' },
      },
      row('Phase 1'),
      row('Phase 2'),
      {
        type: 'section',
        block_id: 'when',
        text: words('Date of the entry'),
        accessory: { type: 'datepicker', action_id: 'day', initial_date: '2026-11-20' },
      },
      {
        type: 'actions',
        block_id: 'row',
        elements: [
          {
            type: 'static_select',
            action_id: 'kind',
            placeholder: words('Add a section'),
            options: ['Phase', 'Test'].map(option),
          },
          { type: 'radio_buttons', action_id: 'how', options: ['Draft', 'Done'].map(option) },
          { type: 'button', action_id: 'open', text: words('The Journey') },
        ],
      },
    ],
  };
}

const section: ModalView = {
  type: 'modal',
  callback_id: 'section',
  title: words('The Journey'),
  submit: words('Save'),
  close: words('Back'),
  blocks: [
    {
      type: 'input',
      block_id: 'story',
      label: words('What happened'),
      optional: true,
      element: { type: 'rich_text_input', action_id: 'text' },
    },
    {
      type: 'input',
      block_id: 'shots',
      label: words('Screenshots'),
      optional: true,
      hint: words('PNG, at most two.'),
      element: { type: 'file_input', action_id: 'files', max_files: 2, filetypes: ['png'] },
    },
  ],
};
