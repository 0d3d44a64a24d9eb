import { createServer } from 'node:http';
import { listenOnFreePort } from './listen-on-free-port.ts';

/** A port that is free now, for a server that somebody else starts. */
export async function findFreePort(): Promise<number> {
  const server = createServer();
  const port = await listenOnFreePort(server, []);
  await new Promise((closed) => server.close(closed));
  return port;
}
