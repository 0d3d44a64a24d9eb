import type { IncomingMessage } from 'node:http';

type Answer = {
  readonly status: number;
  readonly body:
    | { readonly type: 'json'; readonly value: unknown }
    | { readonly type: 'picture'; readonly mimetype: string; readonly bytes: Buffer };
};

/** One address of the page's own server. What it throws is told to the page as 500. */
export type Route = (url: URL, request: IncomingMessage) => Promise<Answer> | Answer;

/** By `METHOD /path`. */
export type Routes = Readonly<Record<string, Route>>;

export const found = (value: unknown): Answer => ({ status: 200, body: { type: 'json', value } });
export const done: Answer = found({});
export const wrong = (error: string): Answer => ({
  status: 400,
  body: { type: 'json', value: { error } },
});
export const missing = (what: string): Answer => ({
  status: 404,
  body: { type: 'json', value: { error: `no such ${what}` } },
});
export const picture = (mimetype: string, bytes: Buffer): Answer => ({
  status: 200,
  body: { type: 'picture', mimetype, bytes },
});

export async function answerBy(
  route: Route | undefined,
  url: URL,
  request: IncomingMessage,
): Promise<Answer> {
  if (route === undefined) return missing('page');
  try {
    return await route(url, request);
  } catch (problem) {
    const error = problem instanceof Error ? problem.message : 'failed';
    return { status: 500, body: { type: 'json', value: { error } } };
  }
}
