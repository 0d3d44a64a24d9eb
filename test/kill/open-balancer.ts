import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import { listenOnFreePort } from '../../sandbox/listen-on-free-port.ts';
import { readBody } from '../../sandbox/slack/http/read-body.ts';

export type Balancer = {
  /** Where the instances are reached as one. */
  readonly origin: string;
  stop(): Promise<void>;
};

/**
 * Sends each request to the next of these ports of 127.0.0.1, in turn. A port on which nobody listens is passed over; a
 * request that an instance took and did not answer is answered with 502 and not made again.
 */
export async function openBalancer(ports: readonly number[]): Promise<Balancer> {
  let turn = 0;
  const server = createServer(async (incoming, response) => {
    const body = await readBody(incoming);
    turn += 1;
    for (let offset = 0; offset < ports.length; offset += 1) {
      const port = ports[(turn + offset) % ports.length];
      if (port !== undefined && (await passOn(incoming, body, port, response)) === 'answered') return;
    }
    response.writeHead(503).end();
  });
  const origin = `http://127.0.0.1:${await listenOnFreePort(server, [])}`;
  return {
    origin,
    async stop() {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}

function passOn(
  { url = '/', method, headers }: IncomingMessage,
  body: Buffer,
  port: number,
  response: ServerResponse,
): Promise<'answered' | 'nobody-there'> {
  return new Promise((resolve) => {
    const call = request({ host: '127.0.0.1', port, path: url, method, headers, agent: false });
    call.on('response', (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.on('error', () => response.destroy()).pipe(response);
      resolve('answered');
    });
    call.on('error', (error) => {
      if ('code' in error && error.code === 'ECONNREFUSED') return resolve('nobody-there');
      if (!response.headersSent) response.writeHead(502);
      response.end();
      resolve('answered');
    });
    call.end(body);
  });
}
