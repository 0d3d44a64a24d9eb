import { App, type BlockAction, LogLevel, SocketModeReceiver } from '@slack/bolt';
import type { PlayedSlack } from '../../../sandbox/slack/played-slack.ts';

/** A bot as small as can be, so that the page is tested and not the product: a modal, its errors, its answers. */
export async function startScriptedBot(slack: PlayedSlack) {
  const answers: unknown[] = [];
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
  app.command('/buildlog', async ({ ack, client, body }) => {
    await ack();
    await client.views.open({ trigger_id: body.trigger_id, view: scriptedView });
  });
  app.view('scripted', async ({ ack, view, client, body }) => {
    const goal = view.state.values.goal?.answer?.value ?? '';
    if (goal === 'wrong') return ack({ response_action: 'errors', errors: { goal: 'Say something else.' } });
    answers.push(view.state.values);
    if (goal === 'thank me') return ack({ response_action: 'update', view: thanks });
    await ack();
    await client.chat.postMessage({ channel: body.user.id, text: `Kept: ${goal}` });
  });
  app.action<BlockAction>('more', async ({ ack, client, body }) => {
    await ack();
    const blocks = [...scriptedView.blocks.slice(0, -1), extra];
    if (body.view) await client.views.update({ view_id: body.view.id, view: { ...scriptedView, blocks } });
  });
  await app.init();
  await app.start();
  return { answers, stop: () => app.stop() };
}

const words = (text: string) => ({ type: 'plain_text' as const, text });
const extra = {
  type: 'input' as const,
  block_id: 'extra',
  label: words('Extra'),
  optional: true,
  element: { type: 'plain_text_input' as const, action_id: 'answer' },
};
const option = (text: string) => ({ text: words(text), value: text.toLowerCase() });

const thanks = {
  type: 'modal' as const,
  title: words('Scripted'),
  blocks: [{ type: 'section' as const, text: words('Thank you.') }],
};

const scriptedView = {
  type: 'modal' as const,
  callback_id: 'scripted',
  title: words('Scripted'),
  submit: words('Save'),
  close: words('Cancel'),
  blocks: [
    {
      type: 'input' as const,
      block_id: 'goal',
      label: words('Goal'),
      hint: words('One line.'),
      element: { type: 'plain_text_input' as const, action_id: 'answer' },
    },
    {
      type: 'input' as const,
      block_id: 'log',
      label: words('Log'),
      optional: true,
      element: { type: 'rich_text_input' as const, action_id: 'answer' },
    },
    {
      type: 'input' as const,
      block_id: 'kind',
      label: words('Kind'),
      optional: true,
      element: {
        type: 'static_select' as const,
        action_id: 'answer',
        options: [option('Workflow'), option('Tools')],
      },
    },
    {
      type: 'input' as const,
      block_id: 'done',
      label: words('Done'),
      optional: true,
      element: {
        type: 'checkboxes' as const,
        action_id: 'answer',
        options: [option('Goal'), option('Stretch')],
      },
    },
    {
      type: 'actions' as const,
      block_id: 'buttons',
      elements: [{ type: 'button' as const, action_id: 'more', text: words('More') }],
    },
  ],
};
