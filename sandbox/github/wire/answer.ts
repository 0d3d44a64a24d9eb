import type { ServerResponse } from 'node:http';
import { type RestRefusal, UNICORN_PAGE } from '../error-shapes.ts';

export type Answer = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body:
    | { readonly type: 'json'; readonly value: unknown }
    | { readonly type: 'bytes'; readonly contentType: string; readonly bytes: Buffer }
    | { readonly type: 'none' };
};

export function jsonAnswer(status: number, value: unknown, headers: Answer['headers'] = {}): Answer {
  return { status, headers, body: { type: 'json', value } };
}

/** GitHub's REST errors: a message, a page to read, and since 2024 the status once more as text. */
export function refusalAnswer({ status, message }: RestRefusal, headers: Answer['headers'] = {}): Answer {
  const value = { message, documentation_url: 'https://docs.github.com/rest', status: String(status) };
  return jsonAnswer(status, value, headers);
}

export function bytesAnswer(contentType: string, bytes: Buffer): Answer {
  return { status: 200, headers: {}, body: { type: 'bytes', contentType, bytes } };
}

export function unicornAnswer(status: number): Answer {
  return { ...bytesAnswer('text/html; charset=utf-8', Buffer.from(UNICORN_PAGE)), status };
}

export function sendAnswer(response: ServerResponse, answer: Answer): void {
  if (response.destroyed) return;
  const { type, bytes } = encode(answer.body);
  const contentType: Record<string, string> = type === null ? {} : { 'content-type': type };
  response.writeHead(answer.status, {
    ...contentType,
    'content-length': String(bytes.length),
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    ...answer.headers,
  });
  response.end(answer.status === 304 ? undefined : bytes);
}

function encode(body: Answer['body']): { readonly type: string | null; readonly bytes: Buffer } {
  switch (body.type) {
    case 'json':
      return { type: 'application/json; charset=utf-8', bytes: Buffer.from(JSON.stringify(body.value)) };
    case 'bytes':
      return { type: body.contentType, bytes: body.bytes };
    case 'none':
      return { type: null, bytes: Buffer.alloc(0) };
    default:
      return body satisfies never;
  }
}
