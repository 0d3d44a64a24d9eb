import type { ServerResponse } from 'node:http';
import type { Route } from './serve-http.ts';

/** Rejects while the bot could not do its work. */
export type Readiness = { readonly store: () => Promise<void>; readonly slack: () => Promise<void> };

/**
 * `/healthz` is 200 while the process runs at all: a new one would help nothing else. `/readyz` is 200 while the store
 * and Slack are reachable, else 503 with what is not.
 */
export function healthRoutes(ready: Readiness): readonly Route[] {
  return [
    { method: 'GET', path: '/healthz', answer: (_request, response) => say(response, 200, 'ok') },
    {
      method: 'GET',
      path: '/readyz',
      answer(_request, response) {
        void whatIsNot(ready).then((missing) =>
          missing.length === 0
            ? say(response, 200, 'ok')
            : say(response, 503, `not reachable: ${missing.join(', ')}`),
        );
      },
    },
  ];
}

async function whatIsNot(ready: Readiness): Promise<readonly string[]> {
  const asked = await Promise.all(
    Object.entries(ready).map(async ([name, ask]) =>
      ask().then(
        () => [],
        () => [name],
      ),
    ),
  );
  return asked.flat();
}

function say(response: ServerResponse, status: number, words: string): void {
  response.writeHead(status, { 'content-type': 'text/plain' }).end(`${words}\n`);
}
