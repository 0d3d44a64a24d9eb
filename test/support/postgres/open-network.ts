import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';

export type Network = {
  /** The URL of the same database on the other side of this network. */
  readonly url: string;
  /** From here on nothing comes through, and nobody is told. */
  cut(): void;
  /** New connections come through again; the old ones are gone. */
  mend(): void;
  close(): void;
};

/** A network between a store and its server that can be cut. */
export async function openNetwork(url: string): Promise<Network> {
  const through = new URL(url);
  const { hostname, port } = through;
  const sockets = new Set<Socket>();
  let isCut = false;
  const server = createServer((near) => {
    const far = connect(Number(port), hostname);
    for (const socket of [near, far]) {
      sockets.add(socket);
      socket.on('error', () => undefined).on('close', () => sockets.delete(socket));
    }
    near.on('data', (bytes) => isCut || far.write(bytes)).on('close', () => far.destroy());
    far.on('data', (bytes) => isCut || near.write(bytes)).on('close', () => near.destroy());
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const drop = () => {
    for (const socket of sockets) socket.destroy();
  };
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
    close() {
      drop();
      server.close();
    },
  };
}
