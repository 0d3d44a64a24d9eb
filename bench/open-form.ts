import { App, SocketModeReceiver } from '@slack/bolt';
import type { PlayedSlack } from '../sandbox/slack/played-slack.ts';
import { type Sandbox, startSandbox } from '../sandbox/start-sandbox.ts';
import { printTable } from './print-table.ts';
import { untilView } from './until-view.ts';

const RUNS = 300;
const WARM_UP = 20;

/** `/buildlog` sent until its `views.open` was received, while GitHub is slow and while it is down; beside bare Bolt. */
export async function openForm(): Promise<void> {
  const slow = await withBot((sandbox) => sandbox.github.setLatency(5_000));
  const down = await withBot((sandbox) => sandbox.github.setDown(true));
  const bare = await withBareBolt();
  printTable('/buildlog received to views.open sent (upper bound: both ends of the wire are in the figure)', [
    { what: 'buildlog, GitHub answers in 5 s', samples: slow, unit: 'ms', most: 50 },
    { what: 'buildlog, GitHub is down', samples: down, unit: 'ms', most: 50 },
    { what: 'bare Bolt app, constant view', samples: bare, unit: 'ms' },
  ]);
}

async function withBot(disturb: (sandbox: Sandbox) => void): Promise<readonly number[]> {
  const sandbox = await startSandbox();
  try {
    disturb(sandbox);
    return await measure(sandbox.slack);
  } finally {
    await sandbox.stop();
  }
}

async function withBareBolt(): Promise<readonly number[]> {
  const sandbox = await startSandbox({ bot: false });
  const { slack } = sandbox;
  const receiver = new SocketModeReceiver({
    appToken: slack.appToken,
    installerOptions: { clientOptions: { slackApiUrl: slack.apiUrl } },
  });
  const app = new App({
    token: slack.botToken,
    botId: 'B1',
    botUserId: slack.appUserId,
    receiver,
    clientOptions: { slackApiUrl: slack.apiUrl },
  });
  app.command('/buildlog', async ({ ack, client, command }) => {
    await ack();
    await client.views.open({ trigger_id: command.trigger_id, view: constantView });
  });
  await app.start();
  try {
    return await measure(slack);
  } finally {
    await app.stop();
    await sandbox.stop();
  }
}

const constantView = {
  type: 'modal' as const,
  title: { type: 'plain_text' as const, text: 'Daily log' },
  blocks: [{ type: 'section' as const, text: { type: 'mrkdwn' as const, text: 'Always the same.' } }],
};

async function measure(slack: PlayedSlack): Promise<readonly number[]> {
  const samples: number[] = [];
  for (let run = 0; run < WARM_UP + RUNS; run += 1) {
    const person = slack.people[run % slack.people.length];
    const conversation = person && slack.screen(person.id).conversations[0];
    if (person === undefined || conversation === undefined) throw new Error('nobody to type');
    const opened = untilView(slack, person.id);
    const began = performance.now();
    await slack.act(person.id, { type: 'send', conversation: conversation.id, text: '/buildlog' });
    const took = (await opened) - began;
    if (run >= WARM_UP) samples.push(took);
    const [view] = slack.screen(person.id).views;
    if (view !== undefined) await slack.act(person.id, { type: 'close', viewId: view.id, all: true });
  }
  return samples;
}
