import { createServer } from 'node:http';
import { listenOnFreePort } from '../../sandbox/listen-on-free-port.ts';
import { readBody } from '../../sandbox/slack/http/read-body.ts';

export type Gate = {
  /** Where the server behind it is reached. */
  readonly origin: string;
  /** From now on requests with this word in them are kept back; resolves when one is. */
  shut(word: string): Promise<void>;
  /** What was kept back goes out, as does all that comes after. */
  open(): void;
  stop(): Promise<void>;
};

/** Stands before a server: what comes while it is shut is late. */
export async function openGate(target: string): Promise<Gate> {
  let opened = Promise.resolve();
  let open = (): void => {};
  let keepsOne = (): void => {};
  let keptBack: string | null = null;
  const server = createServer(async (request, response) => {
    const body = await readBody(request);
    if (keptBack !== null && body.includes(keptBack)) {
      keepsOne();
      await opened;
    }
    const { authorization = '', 'content-type': type = 'application/json' } = request.headers;
    const answer = await fetch(`${target}${request.url}`, {
      method: request.method ?? 'GET',
      headers: { authorization, 'content-type': type },
      ...(body.length === 0 ? {} : { body }),
    });
    const content = Buffer.from(await answer.arrayBuffer());
    response
      .writeHead(answer.status, { 'content-type': answer.headers.get('content-type') ?? '' })
      .end(content);
  });
  const origin = `http://127.0.0.1:${await listenOnFreePort(server, [])}`;
  return {
    origin,
    shut(word) {
      keptBack = word;
      ({ promise: opened, resolve: open } = Promise.withResolvers<void>());
      return new Promise((resolve) => {
        keepsOne = resolve;
      });
    },
    open: () => open(),
    async stop() {
      open();
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}
