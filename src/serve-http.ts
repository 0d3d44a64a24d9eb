import { createServer, type RequestListener } from 'node:http';

/** What answers one method on one path; `GET` stands for `HEAD` as well. */
export type Route = {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly answer: RequestListener;
};

/** How long a stop waits for requests that are being answered. */
const DRAIN = 5_000;
/**
 * Longer than load balancers keep an idle connection (60 s is usual), so that it is never we who close one on which a
 * request is just coming in.
 */
const IDLE = 65_000;
/** For a whole request to arrive. Slack waits three seconds for its answer. */
const ARRIVAL = 10_000;

/**
 * Serves these routes, and 404 elsewhere. Returns how to stop: no new connection is taken, requests that are being
 * answered get their answer, then the port is free. Rejects where the port is taken.
 */
export async function serveHttp(port: number, routes: readonly Route[]): Promise<() => Promise<void>> {
  let atWork = 0;
  let idle: () => void = () => {};
  const server = createServer({ requestTimeout: ARRIVAL, keepAliveTimeout: IDLE }, (request, response) => {
    atWork += 1;
    response.once('close', () => {
      atWork -= 1;
      if (atWork === 0) idle();
    });
    const route = routeFor(routes, request.method, request.url);
    if (route === undefined) response.writeHead(404).end();
    else route.answer(request, response);
  });
  await new Promise<void>((listening, failed) => {
    server.once('error', failed);
    server.listen(port, listening);
  });
  return async () => {
    const closed = new Promise<void>((done) => server.close(() => done()));
    if (atWork > 0) await settled((done) => (idle = done));
    server.closeAllConnections();
    await closed;
  };
}

function routeFor(routes: readonly Route[], method = '', url = ''): Route | undefined {
  const path = url.replace(/[?#].*$/s, '');
  return routes.find((route) => route.path === path && route.method === (method === 'HEAD' ? 'GET' : method));
}

/** Resolves when `done` is called, or at the latest when the drain has lasted long enough. */
function settled(onDone: (done: () => void) => void): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, DRAIN);
    onDone(() => {
      clearTimeout(timer);
      resolve();
    });
  });
}
