import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Sandbox, startSandbox } from '../../../sandbox/start-sandbox.ts';

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await startSandbox({ bot: false });
});
afterAll(() => sandbox.stop());

const ask = (path: string, init: RequestInit = {}) => fetch(`${sandbox.origin}${path}`, init);
const post = (path: string, body: object) =>
  ask(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
const upload = (body: Uint8Array<ArrayBuffer>, type = 'application/octet-stream') =>
  ask('/api/upload?as=U0ADA00001&name=a.png&mimetype=image%2Fpng', {
    method: 'POST',
    headers: { 'content-type': type },
    body,
  });

describe('pictures', () => {
  test('of the repository come as pictures, and nothing else does', async () => {
    const bytes = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1]);
    await sandbox.github.pushByHand({ 'a.png': bytes, 'a.svg': '<svg><script/></svg>', 'a.md': 'a' }, 'Add');
    const answer = await ask('/api/picture?repository=acme/journal&path=a.png');
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'image/png']);
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    expect(Buffer.from(await answer.arrayBuffer())).toEqual(bytes);
    for (const path of ['a.svg', 'a.md', 'b.png', '../a.png']) {
      expect((await ask(`/api/picture?repository=acme/journal&path=${path}`)).status).toBe(404);
    }
  });

  test('of Slack come by their id, and no page that somebody uploaded does', async () => {
    const put = (mimetype: string) =>
      String(sandbox.slack.upload('U0ADA00001', { name: 'a', mimetype, content: Buffer.from('x') }).id);
    const shown = await ask(`/api/slack-file?id=${put('image/png')}`);
    expect([shown.status, shown.headers.get('content-type')]).toEqual([200, 'image/png']);
    for (const type of ['text/html', 'image/svg+xml', 'image/png; x']) {
      expect((await ask(`/api/slack-file?id=${put(type)}`)).status).toBe(404);
    }
  });
});

describe('an upload', () => {
  test('of 10 MB is taken and one of more is not', async () => {
    const most = 10 * 1024 * 1024;
    expect(await (await upload(new Uint8Array(most))).json()).toMatchObject({ name: 'a.png', size: most });
    const tooMuch = await upload(new Uint8Array(most + 1)).catch(() => null);
    expect(tooMuch?.status ?? 400).toBe(400);
  });

  test('is refused in a type that another site’s form could send', async () => {
    expect((await upload(new Uint8Array(1), 'text/plain')).status).toBe(400);
  });
});

describe('a change by hand', () => {
  const change = { repository: 'acme/journal', path: 'c.md', from: null, message: 'By hand' };

  test('says whether it was committed', async () => {
    const text = { ...change, to: { type: 'text', text: 'c' } };
    expect(await (await post('/api/change', text)).json()).toMatchObject({ type: 'committed' });
    expect(await (await post('/api/change', text)).json()).toEqual({ type: 'changed' });
  });

  test('that is none is refused', async () => {
    expect((await post('/api/change', change)).status).toBe(400);
    expect(
      (await post('/api/change', { ...change, path: '../x', to: { type: 'text', text: '' } })).status,
    ).toBe(500);
  });
});

test('every kind of file says what it is', async () => {
  await sandbox.github.pushByHand(
    { 'k/text.txt': 'words', 'k/zip.bin': Buffer.from([1, 0, 2]), 'k/page.md': '# Hi' },
    'Kinds',
  );
  const kind = async (path: string): Promise<unknown> =>
    (await ask(`/api/file?repository=acme/journal&path=${path}`)).json();
  expect(await kind('k/text.txt')).toMatchObject({ content: { type: 'text', text: 'words' } });
  expect(await kind('k/zip.bin')).toMatchObject({ content: { type: 'binary', size: 3 } });
  expect(await kind('k/page.md')).toMatchObject({ content: { type: 'markdown', text: '# Hi' } });
  expect(await kind('a.png')).toMatchObject({ content: { type: 'picture', size: 6 } });
});
