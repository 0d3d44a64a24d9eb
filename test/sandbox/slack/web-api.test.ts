import type { HomeView } from '@slack/web-api';
import { describe, expect, it } from 'vitest';
import { ada, clientOf, openSlack, type Stage } from './stage.ts';

/** A bare call, as no client would make it. */
async function call(stage: Stage, method: string, init: RequestInit = {}): Promise<unknown> {
  const response = await fetch(`${stage.slack.apiUrl}${method}`, { method: 'POST', ...init });
  return response.json();
}

describe('tokens', () => {
  it('refuses a call without one', async () => {
    expect(await call(await openSlack(), 'auth.test')).toEqual({ ok: false, error: 'not_authed' });
  });

  it('refuses a wrong one', async () => {
    const stage = await openSlack();
    const headers = { authorization: 'Bearer xoxb-stolen' };
    expect(await call(stage, 'auth.test', { headers })).toEqual({ ok: false, error: 'invalid_auth' });
  });

  it('takes one from a form but not from a JSON body', async () => {
    const stage = await openSlack();
    const { botToken } = stage.slack;
    const form = await call(stage, 'auth.test', { body: new URLSearchParams({ token: botToken }) });
    expect(form).toMatchObject({ ok: true, user_id: 'U0BUILDLOG', team: 'Acme' });
    const headers = { 'content-type': 'application/json' };
    const json = await call(stage, 'auth.test', { headers, body: JSON.stringify({ token: botToken }) });
    expect(json).toEqual({ ok: false, error: 'not_authed' });
  });

  it('keeps the bot token from opening connections and the app token from everything else', async () => {
    const stage = await openSlack();
    const { botToken, appToken } = stage.slack;
    const refusal = { ok: false, error: 'not_allowed_token_type' };
    const as = (token: string) => ({ headers: { authorization: `Bearer ${token}` } });
    expect(await call(stage, 'apps.connections.open', as(botToken))).toEqual(refusal);
    expect(await call(stage, 'users.info', as(appToken))).toEqual(refusal);
  });

  it('never keeps a token among the recorded calls', async () => {
    const stage = await openSlack();
    await clientOf(stage).auth.test();
    await call(stage, 'auth.test', { body: new URLSearchParams({ token: stage.slack.botToken }) });
    expect(JSON.stringify(stage.slack.calls)).not.toContain(stage.slack.botToken);
    expect(stage.slack.calls.map((one) => one.method)).toEqual(['auth.test', 'auth.test']);
  });
});

describe('calls', () => {
  it.each(['chat.shout', 'constructor', '__proto__', ''])('knows no method %j', async (method) => {
    const stage = await openSlack();
    const answer = await call(stage, method, {
      headers: { authorization: `Bearer ${stage.slack.botToken}` },
    });
    expect(answer).toEqual({ ok: false, error: 'unknown_method', req_method: method });
  });

  it('names every argument that is missing', async () => {
    const answer = clientOf(await openSlack()).apiCall('views.open', {});
    await expect(answer).rejects.toMatchObject({
      data: {
        error: 'invalid_arguments',
        response_metadata: {
          messages: ['[ERROR] missing required field: trigger_id', '[ERROR] missing required field: view'],
        },
      },
    });
  });

  it('refuses a method whose scope the app does not have', async () => {
    const stage = await openSlack({ manifest: { commands: [], shortcuts: [], scopes: ['commands'] } });
    await expect(clientOf(stage).users.info({ user: ada })).rejects.toMatchObject({
      data: { error: 'missing_scope', needed: 'users:read', provided: 'commands' },
    });
  });

  it('refuses a body that is neither a form nor JSON', async () => {
    const stage = await openSlack();
    const headers = { 'content-type': 'text/plain' };
    expect(await call(stage, 'auth.test', { headers, body: 'hello' })).toEqual({
      ok: false,
      error: 'invalid_post_type',
    });
    expect(
      await call(stage, 'auth.test', { headers: { 'content-type': 'application/json' }, body: '{' }),
    ).toEqual({
      ok: false,
      error: 'invalid_json',
    });
  });
});

describe('people and conversations', () => {
  it('tells a person’s zone, and its offset on that day', async () => {
    const stage = await openSlack();
    const { user } = await clientOf(stage).users.info({ user: ada });
    expect(user).toMatchObject({ real_name: 'Ada Moreau', tz: 'Europe/Paris', tz_offset: 3600 });
    await expect(clientOf(stage).users.info({ user: 'U0NOBODY' })).rejects.toMatchObject({
      data: { error: 'user_not_found' },
    });
  });

  it('pages through a list', async () => {
    const client = clientOf(await openSlack());
    const first = await client.users.list({ limit: 3 });
    expect(first.members?.map((one) => one.name)).toEqual(['ada', 'grace', 'kenji']);
    const second = await client.users.list({ limit: 3, cursor: first.response_metadata?.next_cursor ?? '' });
    expect(second.members?.map((one) => one.name)).toEqual(['buildlog']);
    expect(second.response_metadata?.next_cursor).toBe('');
  });

  it('hides a private channel from the app until someone invites it', async () => {
    const stage = await openSlack();
    const client = clientOf(stage);
    const post = () => client.chat.postMessage({ channel: 'C0CORETEAM', text: 'Hello' });
    await expect(post()).rejects.toMatchObject({ data: { error: 'channel_not_found' } });
    await stage.slack.act(ada, { type: 'send', conversation: 'C0CORETEAM', text: '/invite @buildlog' });
    expect(await post()).toMatchObject({ ok: true, channel: 'C0CORETEAM' });
  });
});

describe('messages', () => {
  it('reach a person through their id, in their direct message with the app', async () => {
    const stage = await openSlack();
    const posted = await clientOf(stage).chat.postMessage({ channel: ada, text: 'Good morning' });
    const dm = stage.slack.screen(ada).conversations.find((one) => one.name === 'buildlog');
    expect(dm).toMatchObject({ id: posted.channel, kind: 'dm', unread: 1 });
    expect(dm?.messages).toMatchObject([{ ts: posted.ts, text: 'Good morning', user: 'U0BUILDLOG' }]);
  });

  const refusals: readonly [what: string, args: Record<string, unknown>, error: string][] = [
    ['an unknown channel', { channel: 'C0NOWHERE', text: 'x' }, 'channel_not_found'],
    ['a channel the app is not in', { channel: '#general', text: 'x' }, 'not_in_channel'],
    ['nothing to say', { channel: '#build-log' }, 'no_text'],
    ['40,001 characters', { channel: '#build-log', text: 'x'.repeat(40_001) }, 'msg_too_long'],
    [
      'blocks that are no list',
      { channel: '#build-log', text: 'x', blocks: 'oops' },
      'invalid_blocks_format',
    ],
    ['a thread that is none', { channel: '#build-log', text: 'x', thread_ts: '1.1' }, 'thread_not_found'],
    ['an unknown block', { channel: '#build-log', text: 'x', blocks: [{ type: 'x' }] }, 'invalid_blocks'],
  ];
  it.each(refusals)('are refused with %s', async (_, args, error) => {
    const stage = await openSlack();
    await expect(clientOf(stage).apiCall('chat.postMessage', args)).rejects.toMatchObject({
      data: { error },
    });
  });

  it('can be changed and deleted by the app that wrote them, and by nobody else', async () => {
    const stage = await openSlack();
    const client = clientOf(stage);
    const channel = 'C0BUILDLOG';
    await stage.slack.act(ada, { type: 'send', conversation: channel, text: 'Mine <3' });
    const theirs = stage.slack.screen(ada).conversations.find((one) => one.id === channel)?.messages[0];
    expect(theirs?.text).toBe('Mine &lt;3');
    const ts = (await client.chat.postMessage({ channel, text: 'One' })).ts ?? '';
    await client.chat.update({ channel, ts, text: 'Two' });
    const edited = stage.slack.screen(ada).conversations.find((one) => one.id === channel)?.messages[1];
    expect(edited).toMatchObject({ text: 'Two', editedAt: expect.any(String) });
    const update = (which: string) => client.chat.update({ channel, ts: which, text: 'x' });
    await expect(update(theirs?.ts ?? '')).rejects.toMatchObject({ data: { error: 'cant_update_message' } });
    await expect(update('1.1')).rejects.toMatchObject({ data: { error: 'message_not_found' } });
    await client.chat.delete({ channel, ts });
    await expect(update(ts)).rejects.toMatchObject({ data: { error: 'message_not_found' } });
  });

  it('keep their blocks on an update that brings none, and lose them to an empty list', async () => {
    const stage = await openSlack();
    const client = clientOf(stage);
    const blocks = [{ type: 'divider', block_id: 'line' }];
    const { ts = '', channel = '' } = await client.chat.postMessage({ channel: ada, text: 'One', blocks });
    const shown = () =>
      stage.slack.screen(ada).conversations.find((one) => one.id === channel)?.messages[0]?.blocks;
    await client.chat.update({ channel, ts, text: 'Two' });
    expect(shown()).toEqual(blocks);
    await client.chat.update({ channel, ts, text: 'Three', blocks: [] });
    expect(shown()).toEqual([]);
  });

  it('are for one person alone when they are ephemeral', async () => {
    const stage = await openSlack();
    await clientOf(stage).chat.postEphemeral({ channel: 'C0BUILDLOG', user: ada, text: 'Psst' });
    const seenBy = (person: string) =>
      stage.slack.screen(person).conversations.find((one) => one.id === 'C0BUILDLOG')?.messages.length;
    expect([seenBy(ada), seenBy('U0GRACE001')]).toEqual([1, 0]);
  });
});

describe('views', () => {
  const home = (text: string): HomeView => ({
    type: 'home',
    blocks: [{ type: 'section', text: { type: 'plain_text', text } }],
  });

  it('are published on a person’s Home tab, unless the app has seen an older one', async () => {
    const stage = await openSlack();
    const { views } = clientOf(stage);
    const first = await views.publish({ user_id: ada, view: home('One') });
    const hash = first.view?.hash ?? '';
    await views.publish({ user_id: ada, view: home('Two'), hash });
    await expect(views.publish({ user_id: ada, view: home('Three'), hash })).rejects.toMatchObject({
      data: { error: 'hash_conflict' },
    });
    expect(stage.slack.screen(ada).home?.view.blocks).toMatchObject([{ text: { text: 'Two' } }]);
  });

  const refusals: readonly [what: string, args: Record<string, unknown>, error: string][] = [
    ['of nobody', { view: home('x') }, 'invalid_arguments'],
    ['named twice', { view: home('x'), view_id: 'V1', external_id: 'x' }, 'invalid_arguments'],
    ['that are gone', { view: home('x'), view_id: 'V0GONE' }, 'not_found'],
    ['that are no object', { view: 'modal', view_id: 'V0GONE' }, 'invalid_arguments'],
  ];
  it.each(refusals)('%s cannot be updated', async (_, args, error) => {
    const stage = await openSlack();
    await expect(clientOf(stage).apiCall('views.update', args)).rejects.toMatchObject({ data: { error } });
  });

  it('above 250 KB are too large', async () => {
    const blocks = Array.from({ length: 90 }, () => ({
      type: 'section' as const,
      text: { type: 'plain_text' as const, text: 'x'.repeat(2_900) },
    }));
    const publish = clientOf(await openSlack()).views.publish({
      user_id: ada,
      view: { type: 'home', blocks },
    });
    await expect(publish).rejects.toMatchObject({ data: { error: 'view_too_large' } });
  });
});

describe('files', () => {
  it('go up, are shared, and come down for the right token only', async () => {
    const stage = await openSlack();
    const client = clientOf(stage);
    await client.filesUploadV2({
      channel_id: 'C0BUILDLOG',
      filename: 'plan.txt',
      content: 'First this, then that',
      initial_comment: 'The plan',
    });
    const message = stage.slack.screen(ada).conversations.find((one) => one.id === 'C0BUILDLOG')?.messages[0];
    expect(message).toMatchObject({ text: 'The plan', files: [{ name: 'plan.txt', size: 21 }] });
    const url = String(message?.files[0]?.url_private);
    const headers = { authorization: `Bearer ${stage.slack.botToken}` };
    expect(await (await fetch(url, { headers })).text()).toBe('First this, then that');
    const stranger = await fetch(url);
    expect([stranger.status, stranger.headers.get('content-type')]).toEqual([
      200,
      'text/html; charset=utf-8',
    ]);
  });
});

describe('faults', () => {
  it('answers with an error as often as was asked for, and then no more', async () => {
    const stage = await openSlack();
    stage.slack.fault({ type: 'api-error', method: 'users.info', error: 'internal_error', times: 2 });
    const ask = () => clientOf(stage).users.info({ user: ada });
    await expect(ask()).rejects.toMatchObject({ data: { error: 'internal_error' } });
    await expect(ask()).rejects.toMatchObject({ data: { error: 'internal_error' } });
    expect((await ask()).ok).toBe(true);
  });

  it('limits the rate with 429 and Retry-After', async () => {
    const stage = await openSlack();
    stage.slack.fault({ type: 'rate-limit', method: 'users.info', retryAfterSeconds: 30, times: 1 });
    await expect(clientOf(stage).users.info({ user: ada })).rejects.toMatchObject({ retryAfter: 30 });
  });

  it('answers with a status of its own', async () => {
    const stage = await openSlack();
    stage.slack.fault({ type: 'api-http', method: 'users.info', status: 503, times: 1 });
    await expect(clientOf(stage).users.info({ user: ada })).rejects.toMatchObject({ statusCode: 503 });
  });

  it('drops the line after the message was posted', async () => {
    const stage = await openSlack();
    stage.slack.fault({ type: 'drop-after-effect', method: 'chat.postMessage', times: 1 });
    await expect(clientOf(stage).chat.postMessage({ channel: ada, text: 'Once' })).rejects.toThrow();
    const dm = stage.slack.screen(ada).conversations.find((one) => one.name === 'buildlog');
    expect(dm?.messages.map((one) => one.text)).toEqual(['Once']);
  });

  it('answers late', async () => {
    const stage = await openSlack();
    stage.slack.fault({ type: 'api-latency', method: 'users.info', milliseconds: 60, times: 1 });
    const from = performance.now();
    await clientOf(stage).users.info({ user: ada });
    expect(performance.now() - from).toBeGreaterThan(50);
  });
});
