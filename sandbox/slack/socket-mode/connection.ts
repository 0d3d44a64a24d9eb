import type { WebSocket } from 'ws';
import { objectIn, parseJson, textIn } from '../json.ts';
import type { JsonObject } from '../played-slack.ts';
import { type Envelope, envelopeFrame } from './envelope.ts';

/** Slack's own rhythm; Bolt gives a connection up after 30 s without one. */
const pingEvery = 10_000;
const goodbye = 200;

type Listeners = {
  readonly acknowledge: (envelopeId: string, payload: JsonObject) => void;
  readonly closed: () => void;
};

/** One Socket Mode connection as Slack holds it. */
export class Connection {
  readonly #socket: WebSocket;
  #deaf = false;

  constructor(socket: WebSocket, listeners: Listeners) {
    this.#socket = socket;
    const pings = setInterval(() => {
      if (!this.#deaf) socket.ping('Ping from played Slack');
    }, pingEvery);
    pings.unref();
    socket.on('ping', (data) => {
      if (!this.#deaf) socket.pong(data);
    });
    socket.on('message', (data) => {
      if (this.#deaf) return;
      const frame = objectIn(parseJson(data.toString()));
      const envelopeId = textIn(frame.envelope_id);
      if (envelopeId !== undefined) listeners.acknowledge(envelopeId, objectIn(frame.payload));
    });
    // A frame over the limit arrives here; the library answers it with close code 1009 by itself.
    socket.on('error', () => undefined);
    socket.once('close', () => {
      clearInterval(pings);
      listeners.closed();
    });
  }

  hello(connections: number): void {
    this.#say({
      type: 'hello',
      num_connections: connections,
      debug_info: { host: 'played-slack', build_number: 1, approximate_connection_time: 18_060 },
      connection_info: { app_id: 'A0BUILDLOG' },
    });
  }

  send(envelope: Envelope): void {
    this.#say(envelopeFrame(envelope));
  }

  disconnect(reason: 'warning' | 'refresh_requested' | 'link_disabled'): void {
    this.#say({ type: 'disconnect', reason, debug_info: { host: 'played-slack' } });
  }

  /** From now on nothing the bot says is heard; the connection stays open. */
  deafen(): void {
    this.#deaf = true;
  }

  /** Says goodbye and waits for the app to do so; one that does not is dropped. */
  async close(): Promise<void> {
    const { promise, resolve } = Promise.withResolvers<void>();
    this.#socket.once('close', () => resolve());
    const late = setTimeout(() => this.#socket.terminate(), goodbye);
    this.#socket.close(1001);
    await promise;
    clearTimeout(late);
  }

  terminate(): void {
    this.#socket.terminate();
  }

  #say(frame: JsonObject): void {
    this.#socket.send(JSON.stringify(frame));
  }
}
