import type { IncomingMessage, ServerResponse } from 'node:http';
import type { SandboxClock } from '../clock.ts';
import type { PlayedGitHub } from '../github/played-github.ts';
import type { PlayedSlack } from '../slack/played-slack.ts';
import { createApi } from './api.ts';
import { createEventStream } from './event-stream.ts';
import { pageFile } from './page-file.ts';
import { contentSecurityPolicy, pageHtml } from './page-html.ts';

/** What the page shows and moves. */
export type PagePlayers = {
  readonly slack: PlayedSlack;
  readonly github: PlayedGitHub;
  readonly clock: SandboxClock;
};

export interface Page {
  /** Answers every request it is given; what is not its own with 404. */
  handle(request: IncomingMessage, response: ServerResponse): void;
  /** Ends the event streams. */
  stop(): void;
}

/** The page that looks and works like Slack, with the repository beside it. */
export function createPage(players: PagePlayers): Page {
  const events = createEventStream(players);
  const api = createApi(players, events);

  return {
    handle(request, response) {
      for (const [name, value] of Object.entries(securityHeaders)) response.setHeader(name, value);
      const url = new URL(request.url ?? '/', 'http://sandbox');
      if (url.pathname === '/api/events') return events.open(response);
      if (url.pathname.startsWith('/api/')) return void api(request, response, url);
      const { host = '' } = request.headers;
      void serve(url.pathname, { host, repositories: players.github.repositories }, response);
    },
    stop: () => events.stop(),
  };
}

const securityHeaders = {
  'content-security-policy': contentSecurityPolicy,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'cache-control': 'no-store',
};

/** `/` and the addresses that GitHub would have for a repository open the page; the rest are its files. */
async function serve(
  path: string,
  { host, repositories }: { host: string; repositories: PlayedGitHub['repositories'] },
  response: ServerResponse,
): Promise<void> {
  const isPlace =
    path.startsWith('/team/') ||
    repositories.some(({ repository: name }) => path === `/${name}` || path.startsWith(`/${name}/`));
  if (path === '/' || isPlace) {
    // The bot's links name 127.0.0.1; to the browser `localhost` would be another site with other storage.
    const here = host.startsWith('127.0.0.1:');
    if (here) response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(pageHtml);
    else response.writeHead(307, { location: `http://127.0.0.1:${host.split(':').at(-1)}${path}` }).end();
    return;
  }
  const file = await pageFile(path);
  if (file === null) response.writeHead(404, { 'content-type': 'text/plain' }).end('Nothing here.');
  else response.writeHead(200, { 'content-type': file.contentType }).end(file.body);
}
