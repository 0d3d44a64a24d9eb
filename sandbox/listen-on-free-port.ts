import type { Server } from 'node:http';

/**
 * Ports that fetch refuses to talk to, from 4000 up ("bad port" in the fetch standard, https://fetch.spec.whatwg.org/#port-blocking).
 * A browser shows an error page for them and the bot's own client throws.
 */
const blockedByFetch = new Set([
  4045, 4190, 5060, 5061, 6000, 6566, 6665, 6666, 6667, 6668, 6669, 6679, 6697, 10080,
]);

/** Binds to loopback on the first port of `wanted` that is free, else on any free one; returns it. */
export async function listenOnFreePort(server: Server, wanted: readonly number[]): Promise<number> {
  for (const port of wanted) {
    if (!blockedByFetch.has(port) && (await tryToListen(server, port)) !== null) return port;
  }
  for (let attempt = 0; attempt < 10; attempt++) {
    const port = await tryToListen(server, 0);
    if (port !== null && !blockedByFetch.has(port)) return port;
    if (port !== null) await new Promise((closed) => server.close(closed));
  }
  throw new Error('No free port on 127.0.0.1.');
}

function tryToListen(server: Server, port: number): Promise<number | null> {
  return new Promise((resolve, reject) => {
    const onError = (error: NodeJS.ErrnoException) => {
      server.off('listening', onListening);
      if (error.code === 'EADDRINUSE' || error.code === 'EACCES') resolve(null);
      else reject(error);
    };
    const onListening = () => {
      server.off('error', onError);
      const address = server.address();
      resolve(address !== null && typeof address === 'object' ? address.port : null);
    };
    server.once('error', onError);
    server.once('listening', onListening);
    server.listen(port, '127.0.0.1');
  });
}
