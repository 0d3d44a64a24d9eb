import { createServer, type RequestListener, type ServerResponse } from 'node:http';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { listenOnFreePort } from '../../../../sandbox/listen-on-free-port.ts';
import { downloadFile } from '../../../../src/slack/kit/files/download-file.ts';
import type { UploadedFile } from '../../../../src/slack/kit/files/read-files.ts';

const MB = 1024 * 1024;
const token = 'xoxb-of-the-bot';
const loginPage = '<!DOCTYPE html><html><title>Sign in | Slack</title></html>';

let answer: RequestListener = (_, response) => response.end();
let asked: string[] = [];
let origin = '';
let close: () => void = () => {};

beforeEach(async () => {
  asked = [];
  const server = createServer((request, response) => {
    asked.push(`${request.url} ${request.headers.authorization}`);
    answer(request, response);
  });
  origin = `http://127.0.0.1:${await listenOnFreePort(server, [])}`;
  close = () => {
    server.close();
    server.closeAllConnections();
  };
});
afterEach(() => close());

const shot = (more: Partial<UploadedFile> = {}): UploadedFile => ({
  id: 'F1',
  name: 'shot.png',
  mimetype: 'image/png',
  size: 3,
  url: `${origin}/shot.png`,
  ...more,
});
const download = (file = shot(), milliseconds = 5_000) =>
  downloadFile(file, { token, origins: ['https://files.slack.com', origin], milliseconds });
const failed = (why: string) => ({ type: 'failed', why });

/** An answer whose length nobody says beforehand. */
function stream(response: ServerResponse, bytes: number): void {
  response.writeHead(200, { 'content-type': 'image/png' });
  const part = Buffer.alloc(MB / 4);
  for (let sent = 0; sent < bytes; sent += part.length)
    response.write(part.subarray(0, Math.min(part.length, bytes - sent)));
  response.end();
}

test('brings the bytes, asking with the token of the bot', async () => {
  answer = (_, response) => response.writeHead(200, { 'content-type': 'image/png' }).end('png');
  expect(await download()).toEqual({ type: 'bytes', bytes: Buffer.from('png') });
  expect(asked).toEqual([`/shot.png Bearer ${token}`]);
});

describe('takes Slack’s login page for no file', () => {
  test('with status 200', async () => {
    answer = (_, response) =>
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(loginPage);
    expect(await download()).toEqual(failed('signed-out'));
    expect(await download(shot({ size: null }))).toEqual(failed('signed-out'));
  });

  test('as a redirect, which is not followed', async () => {
    answer = (_, response) => response.writeHead(302, { location: `${origin}/login` }).end();
    expect(await download()).toEqual(failed('signed-out'));
    expect(asked).toHaveLength(1);
  });

  test('unless the uploaded file is a page itself', async () => {
    answer = (_, response) => response.writeHead(200, { 'content-type': 'text/html' }).end('<p>');
    expect(await download()).toEqual({ type: 'bytes', bytes: Buffer.from('<p>') });
  });
});

describe('sends the token nowhere but to Slack', () => {
  test.each([
    ['another host', 'https://files.slack.com.example.org/shot.png'],
    ['another host behind a name', 'https://files.slack.com@example.org/shot.png'],
    ['Slack in the clear', 'http://files.slack.com/shot.png'],
    ['another port', 'https://files.slack.com:8443/shot.png'],
    ['a name and a password', 'https://ada:secret@files.slack.com/shot.png'],
    ['a file of this machine', 'file:///etc/passwd'],
    ['bytes in the address', 'data:image/png;base64,AAAA'],
  ])('when a file says it is at %s', async (_, url) => {
    expect(await download(shot({ url }))).toEqual(failed('foreign-address'));
  });

  test('when a file says it is on another port of the same machine', async () => {
    const { pathname, hostname, port } = new URL(`${origin}/shot.png`);
    const url = `http://${hostname}:${Number(port) - 1}${pathname}`;
    expect(await download(shot({ url }))).toEqual(failed('foreign-address'));
    expect(asked).toEqual([]);
  });

  test('when a file has no address', async () => {
    expect(await download(shot({ url: null }))).toEqual(failed('no-address'));
  });
});

describe('takes no more than 10 MB', () => {
  test('by what Slack says of the file, without asking', async () => {
    expect(await download(shot({ size: 40 * MB }))).toEqual(failed('too-large'));
    expect(asked).toEqual([]);
  });

  test('by what the answer announces', async () => {
    answer = (_, response) => response.writeHead(200, { 'content-length': 10 * MB + 1 }).write('x');
    expect(await download()).toEqual(failed('too-large'));
  });

  test('by what arrives', async () => {
    answer = (_, response) => stream(response, 10 * MB + 1);
    expect(await download()).toEqual(failed('too-large'));
    answer = (_, response) => stream(response, 10 * MB);
    const whole = await download();
    expect(whole.type === 'bytes' && whole.bytes.length).toBe(10 * MB);
  });

  test('by what arrives once it is unpacked', async () => {
    const packed = gzipSync(Buffer.alloc(40 * MB));
    answer = (_, response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end(packed);
    expect(await download()).toEqual(failed('too-large'));
  });
});

describe('says why there is nothing', () => {
  test.each([
    [401, 'signed-out'],
    [403, 'signed-out'],
    [404, 'gone'],
    [410, 'gone'],
    [429, 'unreachable'],
    [500, 'unreachable'],
    [206, 'unreachable'],
  ])('for status %i', async (status, why) => {
    answer = (_, response) => response.writeHead(status).end('{"ok":false}');
    expect(await download()).toEqual(failed(why));
  });

  test('for fewer bytes than Slack says the file has', async () => {
    answer = (_, response) => response.writeHead(200, { 'content-type': 'image/png' }).end('pn');
    expect(await download()).toEqual(failed('unreachable'));
    expect(await download(shot({ size: null }))).toEqual({ type: 'bytes', bytes: Buffer.from('pn') });
  });

  test('for a connection that breaks before or within the bytes', async () => {
    answer = (request) => request.socket.destroy();
    expect(await download()).toEqual(failed('unreachable'));
    answer = (request, response) => {
      response.writeHead(200, { 'content-length': 100 }).write('half');
      setImmediate(() => request.socket.destroy());
    };
    expect(await download()).toEqual(failed('unreachable'));
  });

  test('for an answer that does not come, or does not end', async () => {
    answer = () => {};
    expect(await download(shot(), 50)).toEqual(failed('unreachable'));
    answer = (_, response) => response.writeHead(200).write('half');
    expect(await download(shot(), 50)).toEqual(failed('unreachable'));
  });
});
