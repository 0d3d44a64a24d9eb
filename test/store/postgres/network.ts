import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';
import { onTestFinished } from 'vitest';

export type Network = {
  /** The URL of the same database on the other side of this network. */
  readonly url: string;
  /** From here on nothing comes through, and nobody is told. */
  cut(): void;
  /** New connections come through again; the old ones are gone. */
  mend(): void;
};

/** A network between a store and its server that can be cut. */
export async function networkTo(url: string): Promise<Network> {
  const through = new URL(url);
  const { hostname, port } = through;
  const sockets: Socket[] = [];
  let isCut = false;
  const server = createServer((near) => {
    const far = connect(Number(port), hostname);
    sockets.push(near, far);
    for (const socket of [near, far]) socket.on('error', () => undefined);
    near.on('data', (bytes) => isCut || far.write(bytes)).on('close', () => far.destroy());
    far.on('data', (bytes) => isCut || near.write(bytes)).on('close', () => near.destroy());
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const drop = () => {
    for (const socket of sockets.splice(0)) socket.destroy();
  };
  onTestFinished(() => {
    drop();
    server.close();
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  through.port = String(address.port);
  return {
    url: through.href,
    cut() {
      isCut = true;
    },
    mend() {
      isCut = false;
      drop();
    },
  };
}
