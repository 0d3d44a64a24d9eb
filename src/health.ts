import { createServer } from 'node:http';

/** Answers `/healthz` with 200 while `alive` resolves, else 503, and 404 elsewhere. Returns how to stop. */
export async function serveHealth(port: number, alive: () => Promise<void>): Promise<() => Promise<void>> {
  const server = createServer((request, response) => {
    if (request.method !== 'GET' || request.url !== '/healthz') {
      response.writeHead(404).end();
      return;
    }
    alive().then(
      () => response.writeHead(200, { 'content-type': 'text/plain' }).end('ok\n'),
      () => response.writeHead(503, { 'content-type': 'text/plain' }).end('not ready\n'),
    );
  });
  await new Promise<void>((listening, failed) => {
    server.once('error', failed);
    server.listen(port, listening);
  });
  return () => new Promise((closed) => server.close(() => closed()));
}
