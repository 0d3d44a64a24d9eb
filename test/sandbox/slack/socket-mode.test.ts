import { once } from 'node:events';
import { describe, expect, it, onTestFinished } from 'vitest';
import { WebSocket } from 'ws';
import { objectIn, parseJson, textIn } from '../../../sandbox/slack/json.ts';
import type { JsonObject } from '../../../sandbox/slack/played-slack.ts';
import { personOf } from '../../support/person.ts';
import { ada, connectBot, openSlack, type Stage } from './stage.ts';

/** A bare Socket Mode client: every frame it was sent, and a way to answer. */
async function connect(stage: Stage): Promise<{ socket: WebSocket; url: string; frames: JsonObject[] }> {
  const answer = await fetch(`${stage.slack.apiUrl}apps.connections.open`, {
    method: 'POST',
    headers: { authorization: `Bearer ${stage.slack.appToken}` },
  });
  const url = textIn(objectIn(parseJson(await answer.text())).url) ?? '';
  const socket = new WebSocket(url);
  onTestFinished(() => socket.terminate());
  const frames: JsonObject[] = [];
  socket.on('message', (data) => frames.push(objectIn(parseJson(data.toString()))));
  await once(socket, 'message');
  return { socket, url, frames };
}

const command = (stage: Stage) =>
  stage.slack.act(ada, { type: 'send', conversation: 'C0BUILDLOG', text: '/buildlog' });
const envelopes = (frames: readonly JsonObject[]) =>
  frames.filter((frame) => frame.envelope_id !== undefined);
const answerTo = (frame: JsonObject | undefined, payload: JsonObject = {}) =>
  JSON.stringify({ envelope_id: frame?.envelope_id, payload });

describe('a connection', () => {
  it('is greeted, and its ticket is good for one', async () => {
    const stage = await openSlack();
    const { url, frames } = await connect(stage);
    expect(frames[0]).toMatchObject({ type: 'hello', num_connections: 1 });
    const again = new WebSocket(url);
    const [error] = await once(again, 'error');
    expect(String(error)).toContain('403');
    expect(stage.slack.connections).toBe(1);
  });

  it('answers pings, until it is made deaf', async () => {
    const stage = await openSlack();
    const { socket } = await connect(stage);
    const pongs: string[] = [];
    socket.on('pong', (data) => pongs.push(data.toString()));
    socket.ping('one');
    await expect.poll(() => pongs).toEqual(['one']);
    stage.slack.fault({ type: 'deaf-socket' });
    socket.ping('two');
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(pongs).toEqual(['one']);
  });

  it('is one of several, and each envelope goes to one of them', async () => {
    const stage = await openSlack({ patience: 30 });
    const one = await connect(stage);
    const other = await connect(stage);
    await Promise.all([command(stage), command(stage)]);
    expect([envelopes(one.frames).length, envelopes(other.frames).length]).toEqual([1, 1]);
  });

  it('closes with 1009 on an acknowledgement above 20,480 bytes, and the envelope comes again', async () => {
    const stage = await openSlack();
    const first = await connect(stage);
    const done = command(stage);
    await expect.poll(() => envelopes(first.frames).length).toBe(1);
    first.socket.send(answerTo(first.frames[1], { text: 'x'.repeat(20_480) }));
    const [code] = await once(first.socket, 'close');
    expect(code).toBe(1009);
    const second = await connect(stage);
    await expect
      .poll(() => envelopes(second.frames))
      .toMatchObject([{ envelope_id: first.frames[1]?.envelope_id }]);
    second.socket.send(answerTo(second.frames[1], { text: 'Short' }));
    await done;
    expect(personOf(stage.slack, ada).lastMessageFromBot()?.text).toBe('Short');
  });

  it('takes an acknowledgement of 20,480 bytes', async () => {
    const stage = await openSlack();
    const { socket, frames } = await connect(stage);
    const done = command(stage);
    await expect.poll(() => envelopes(frames).length).toBe(1);
    const room = 20_480 - answerTo(frames[1], { text: '' }).length;
    socket.send(answerTo(frames[1], { text: 'x'.repeat(room) }));
    await done;
    expect(personOf(stage.slack, ada).lastMessageFromBot()?.text.length).toBe(room);
  });

  it('that breaks hands its envelope to the next one', async () => {
    const stage = await openSlack();
    const broken = await connect(stage);
    const whole = await connect(stage);
    const done = command(stage);
    await expect.poll(() => envelopes(broken.frames).length).toBe(1);
    broken.socket.terminate();
    await expect.poll(() => envelopes(whole.frames).length).toBe(1);
    expect(whole.frames[1]?.envelope_id).toBe(broken.frames[1]?.envelope_id);
    whole.socket.send(answerTo(whole.frames[1]));
    await done;
    expect(personOf(stage.slack, ada).notices()).toEqual([]);
  });

  it('is told to come again, and dropped without a word, on demand', async () => {
    const stage = await openSlack();
    const { socket, frames } = await connect(stage);
    stage.slack.fault({ type: 'refresh-socket' });
    await expect.poll(() => frames.at(-1)).toMatchObject({ type: 'disconnect', reason: 'refresh_requested' });
    stage.slack.fault({ type: 'drop-socket' });
    const [code] = await once(socket, 'close');
    expect(code).toBe(1006);
  });
});

describe('delivery', () => {
  it('brings an envelope twice on demand, with one id', async () => {
    const stage = await openSlack();
    const { socket, frames } = await connect(stage);
    stage.slack.fault({ type: 'deliver-twice', envelope: 'slash_commands', times: 1 });
    const done = command(stage);
    await expect.poll(() => envelopes(frames).length).toBe(2);
    const [one, other] = envelopes(frames);
    expect(other?.envelope_id).toBe(one?.envelope_id);
    socket.send(answerTo(one));
    await done;
  });

  it('brings an event again, up to three times, while it is not acknowledged', async () => {
    const stage = await openSlack({ patience: 15 });
    const { frames } = await connect(stage);
    await stage.slack.act(ada, { type: 'open-home' });
    await expect
      .poll(() => envelopes(frames).map((frame) => [frame.retry_attempt, frame.retry_reason]))
      .toEqual([
        [0, ''],
        [1, 'timeout'],
        [2, 'timeout'],
        [3, 'timeout'],
      ]);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(envelopes(frames).length).toBe(4);
  });

  it('sends a forged interaction as it stands and hands back the acknowledgement', async () => {
    const stage = await openSlack();
    const { socket, frames } = await connect(stage);
    const payload = { type: 'view_submission', view: { id: 'V0FORGED' } };
    const answer = stage.slack.deliver('interactive', payload);
    await expect.poll(() => envelopes(frames)).toMatchObject([{ type: 'interactive', payload }]);
    socket.send(answerTo(frames[1], { response_action: 'clear' }));
    expect(await answer).toEqual({ response_action: 'clear' });
  });

  it('goes on after Bolt has reconnected', async () => {
    const stage = await openSlack();
    await connectBot(stage, (app) => {
      app.command('/buildlog', async ({ ack }) => ack('Still here'));
    });
    stage.slack.fault({ type: 'refresh-socket' });
    const openings = () => stage.slack.calls.filter((call) => call.method === 'apps.connections.open').length;
    await expect.poll(openings).toBe(2);
    await expect.poll(() => stage.slack.connections).toBe(1);
    const person = personOf(stage.slack, ada);
    await person.types('/buildlog');
    expect(person.lastMessageFromBot()?.text).toBe('Still here');
  });
});
