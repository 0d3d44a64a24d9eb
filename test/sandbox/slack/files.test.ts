import type { ModalView } from '@slack/web-api';
import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../../../sandbox/slack/played-slack.ts';
import { personOf } from '../../support/person.ts';
import { manifestWith } from './manifest-with.ts';
import { ada, clientOf, connectBot, openSlack, type Stage } from './stage.ts';

const picture = Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 1, 2, 3, 4]);

const form: ModalView = {
  type: 'modal',
  callback_id: 'shots',
  title: { type: 'plain_text', text: 'Screenshots' },
  submit: { type: 'plain_text', text: 'Save' },
  blocks: [
    {
      type: 'input',
      block_id: 'shots',
      label: { type: 'plain_text', text: 'Screenshots' },
      element: { type: 'file_input', action_id: 'files', max_files: 2 },
    },
  ],
};

function pick({ slack }: Stage, name = 'shot.png', content: Uint8Array = picture) {
  const file = slack.upload(ada, { name, mimetype: 'image/png', content });
  return { id: String(file.id), url: String(file.url_private), file };
}

function download({ slack }: Stage, url: string, token = slack.botToken): Promise<Response> {
  return fetch(url, { headers: { authorization: `Bearer ${token}` }, redirect: 'manual' });
}

describe('a file that a person picked', () => {
  it('is described as Slack does, in the state and by files.info', async () => {
    const stage = await openSlack();
    const { id, file } = pick(stage);
    expect(file).toMatchObject({
      name: 'shot.png',
      mimetype: 'image/png',
      filetype: 'png',
      size: 12,
      user: ada,
      url_private: `${stage.origin}/slack/files/${id}/shot.png`,
      url_private_download: `${stage.origin}/slack/files/${id}/shot.png?download=1`,
    });
    expect((await clientOf(stage).files.info({ file: id })).file).toEqual(file);
  });

  it.each([
    ['a.JPEG', 'jpg'],
    ['notes.md', 'markdown'],
    ['plan.txt', 'text'],
    ['Makefile', 'binary'],
    ['a.b.webp', 'webp'],
  ])('%s has the file type %s', async (name, filetype) => {
    expect(pick(await openSlack(), name).file).toMatchObject({ filetype });
  });

  it('is downloaded with the bot token, byte for byte, and the download is recorded', async () => {
    const stage = await openSlack();
    const { id, file } = pick(stage);
    const response = await download(stage, String(file.url_private_download));
    expect(response.headers.get('content-type')).toBe('image/png');
    expect(Buffer.from(await response.arrayBuffer())).toEqual(picture);
    expect(stage.slack.calls).toMatchObject([
      { method: 'file download', args: { file: id }, answer: { ok: true } },
    ]);
  });

  it('may have 40 MB over the wire', async () => {
    const stage = await openSlack();
    const { url, file } = pick(stage, 'huge.png', Buffer.alloc(40_000_000, 7));
    expect(file.size).toBe(40_000_000);
    expect((await (await download(stage, url)).arrayBuffer()).byteLength).toBe(40_000_000);
  });

  it('is gone once it was deleted in Slack', async () => {
    const stage = await openSlack();
    const { id, url } = pick(stage);
    stage.slack.deleteFile(id);
    expect((await download(stage, url)).status).toBe(404);
    await expect(clientOf(stage).files.info({ file: id })).rejects.toMatchObject({
      data: { error: 'file_not_found' },
    });
    expect(stage.slack.fileContent(id)).toBeNull();
  });
});

describe('a download that is not allowed', () => {
  it.each(['xoxb-stolen', 'xapp-1-A0BUILDLOG-played'])(
    'with the token %s brings the login page',
    async (token) => {
      const stage = await openSlack();
      const response = await download(stage, pick(stage).url, token);
      expect(response.status).toBe(200);
      expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
      expect(await response.text()).toContain('<title>Sign in | Slack</title>');
    },
  );

  it('for want of files:read brings it too, and files.info names the scope', async () => {
    const stage = await openSlack({ manifest: manifestWith(['commands']) });
    const { id, url } = pick(stage);
    expect(await (await download(stage, url)).text()).toContain('Sign in');
    await expect(clientOf(stage).files.info({ file: id })).rejects.toMatchObject({
      data: { error: 'missing_scope', needed: 'files:read' },
    });
  });
});

describe('a download that fails', () => {
  it('with 503, once', async () => {
    const stage = await openSlack();
    const { url } = pick(stage);
    stage.slack.fault({ type: 'file-download', how: 'unavailable', times: 1 });
    expect((await download(stage, url)).status).toBe(503);
    expect((await download(stage, url)).status).toBe(200);
  });

  it('with the login page, or a redirect to it', async () => {
    const stage = await openSlack();
    const { url } = pick(stage);
    stage.slack.fault({ type: 'file-download', how: 'login-page', times: 1 });
    stage.slack.fault({ type: 'file-download', how: 'redirect', times: 1 });
    expect(await (await download(stage, url)).text()).toContain('Sign in');
    expect((await download(stage, url)).status).toBe(302);
  });

  it('halfway, by a broken connection', async () => {
    const stage = await openSlack();
    stage.slack.fault({ type: 'file-download', how: 'reset', times: 1 });
    const response = await download(stage, pick(stage).url);
    await expect(response.arrayBuffer()).rejects.toThrow();
  });

  it('halfway, by silence', async () => {
    const stage = await openSlack();
    stage.slack.fault({ type: 'file-download', how: 'stall', times: 1 });
    const response = await download(stage, pick(stage).url);
    const reader = response.body?.getReader();
    expect((await reader?.read())?.value).toHaveLength(6);
    const silence = new Promise((resolve) => setTimeout(resolve, 50, 'silence'));
    const more = reader?.read();
    expect(await Promise.race([more, silence])).toBe('silence');
    await reader?.cancel();
  });

  it('unnoticed, with half of the bytes as if they were all', async () => {
    const stage = await openSlack();
    stage.slack.fault({ type: 'file-download', how: 'truncated', times: 1 });
    const bytes = await (await download(stage, pick(stage).url)).arrayBuffer();
    expect(bytes.byteLength).toBe(6);
  });
});

describe('a file_input', () => {
  it('sends the file objects, and no more of them than it takes', async () => {
    const received: unknown[] = [];
    const stage = await openSlack();
    await connectBot(stage, (app) => {
      app.command('/buildlog', async ({ ack, client, command }) => {
        await ack();
        await client.views.open({ trigger_id: command.trigger_id, view: form });
      });
      app.view('shots', async ({ ack, view }) => {
        received.push(view.state.values);
        await ack();
      });
    });
    const person = personOf(stage.slack, ada);
    await person.types('/buildlog');
    const [one, two, three] = ['1.png', '2.png', '3.png'].map((name) => pick(stage, name).file);
    const submit = (files: readonly JsonObject[]) =>
      stage.slack.act(ada, {
        type: 'submit',
        viewId: person.modal()?.id ?? '',
        state: { shots: { files: { type: 'file_input', files } } },
      });
    await submit([one, two, three].filter((file) => file !== undefined));
    expect(person.errors()).toEqual({ Screenshots: 'Please choose at most 2 files.' });
    await submit([one, three].filter((file) => file !== undefined));
    expect(received).toEqual([{ shots: { files: { type: 'file_input', files: [one, three] } } }]);
  });
});

describe('an image block', () => {
  const view = (slack_file: object) => ({
    type: 'home' as const,
    blocks: [{ type: 'image' as const, slack_file, alt_text: 'A screenshot' }],
  });
  const publish = (stage: Stage, slack_file: object) =>
    clientOf(stage).apiCall('views.publish', { user_id: ada, view: view(slack_file) });

  it('shows a picture of Slack’s by its id or address', async () => {
    const stage = await openSlack();
    const { id, url } = pick(stage);
    expect(await publish(stage, { id })).toMatchObject({ ok: true });
    expect(await publish(stage, { url })).toMatchObject({ ok: true });
  });

  it('is refused for a file that is not there, or no picture', async () => {
    const stage = await openSlack();
    const text = stage.slack.upload(ada, { name: 'a.txt', mimetype: 'text/plain', content: picture });
    for (const id of ['F0NOWHERE', String(text.id)]) {
      await expect(publish(stage, { id })).rejects.toMatchObject({
        data: {
          error: 'invalid_arguments',
          response_metadata: {
            messages: expect.arrayContaining([
              '[ERROR] invalid slack file [json-pointer:/view/blocks/0/slack_file]',
            ]),
          },
        },
      });
    }
  });
});
