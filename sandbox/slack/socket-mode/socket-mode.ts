import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer } from 'ws';
import type { AppLine, Delivery } from '../app-line.ts';
import { newSecret } from '../ids.ts';
import type { JsonObject } from '../played-slack.ts';
import { Connection } from './connection.ts';
import type { Envelope, EnvelopeType } from './envelope.ts';

export type SocketModeOptions = {
  /** How long the person's client waits for an acknowledgement. */
  readonly patience: number;
  readonly deliverTwice: (type: EnvelopeType) => boolean;
};

/** Source: revelrylabs/slax#614, slack-go#1196: a longer acknowledgement closes the connection with 1009. */
const longestFrame = 20_480;
/** Source: "Using Socket Mode": an app may hold ten connections. */
const mostConnections = 10;
/** Slack sends an event again up to three times. Source: Events API. */
const mostRetries = 3;

type Pending = { envelope: Envelope; settle: (delivery: Delivery) => void };

/** Slack's side of Socket Mode: one-time tickets, connections, envelopes, and sending again what was not acknowledged. */
export class SocketMode implements AppLine {
  readonly #options: SocketModeOptions;
  readonly #server = new WebSocketServer({
    noServer: true,
    maxPayload: longestFrame,
    autoPong: false,
    // The limit is on what the app says; nothing it says is compressed.
    perMessageDeflate: false,
  });
  readonly #tickets = new Set<string>();
  readonly #pending = new Map<string, Pending>();
  #connections: readonly Connection[] = [];
  #turn = 0;
  #stopped = false;

  constructor(options: SocketModeOptions) {
    this.#options = options;
  }

  get connections(): number {
    return this.#connections.length;
  }

  /** Good for one connection. */
  ticket(): string {
    const ticket = newSecret();
    this.#tickets.add(ticket);
    return ticket;
  }

  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    const ticket = new URL(request.url ?? '', 'http://slack').searchParams.get('ticket') ?? '';
    if (this.#stopped || !this.#tickets.delete(ticket) || this.#connections.length >= mostConnections) {
      socket.end('HTTP/1.1 403 Forbidden\r\nconnection: close\r\n\r\n');
      return;
    }
    this.#server.handleUpgrade(request, socket, head, (webSocket) => {
      const connection = new Connection(webSocket, {
        acknowledge: (id, payload) => this.#acknowledge(id, payload),
        closed: () => this.#lost(connection),
      });
      this.#connections = [...this.#connections, connection];
      connection.hello(this.#connections.length);
      for (const { envelope } of this.#pending.values()) {
        if (envelope.sentOn === null) this.#sendOn(connection, envelope);
      }
    });
  }

  /**
   * Resolves with the acknowledgement, or when the person's client gives up. What was never acknowledged stays with
   * Slack and is sent again on the next connection, although nobody waits for it any more.
   */
  deliver(type: EnvelopeType, payload: JsonObject): Promise<Delivery> {
    if (this.#connections.length === 0 && type !== 'events_api') {
      return Promise.resolve({ type: 'failed' });
    }
    const envelope: Envelope = { id: randomUUID(), type, payload, attempt: 0, sentOn: null };
    const delivery = this.#wait(envelope);
    this.#sendAnywhere(envelope);
    if (this.#options.deliverTwice(type)) this.#sendAnywhere(envelope);
    return delivery;
  }

  /** Breaks every connection without a close frame. */
  drop(): void {
    for (const connection of this.#connections) connection.terminate();
  }

  refresh(): void {
    for (const connection of this.#connections) connection.disconnect('refresh_requested');
  }

  deafen(): void {
    for (const connection of this.#connections) connection.deafen();
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    for (const { settle } of this.#pending.values()) settle({ type: 'timeout' });
    this.#pending.clear();
    await Promise.all(this.#connections.map((connection) => connection.close()));
    this.#server.close();
  }

  #wait(envelope: Envelope): Promise<Delivery> {
    return new Promise((resolve) => {
      const timer = setTimeout(() => {
        resolve({ type: 'timeout' });
        if (envelope.type === 'events_api') this.#retry(envelope);
      }, this.#options.patience);
      timer.unref();
      const settle = (delivery: Delivery) => {
        clearTimeout(timer);
        resolve(delivery);
      };
      this.#pending.set(envelope.id, { envelope, settle });
    });
  }

  #retry(envelope: Envelope): void {
    if (this.#stopped || !this.#pending.delete(envelope.id) || envelope.attempt >= mostRetries) return;
    const again: Envelope = { ...envelope, attempt: envelope.attempt + 1, sentOn: null };
    void this.#wait(again);
    this.#sendAnywhere(again);
  }

  /** "To any one of them": each connection in turn. */
  #sendAnywhere(envelope: Envelope): void {
    const connection = this.#connections[this.#turn % Math.max(this.#connections.length, 1)];
    this.#turn += 1;
    if (connection !== undefined) this.#sendOn(connection, envelope);
  }

  #sendOn(connection: Connection, envelope: Envelope): void {
    envelope.sentOn = connection;
    connection.send(envelope);
  }

  #acknowledge(id: string, payload: JsonObject): void {
    const pending = this.#pending.get(id);
    this.#pending.delete(id);
    pending?.settle({ type: 'acknowledged', payload });
  }

  #lost(connection: Connection): void {
    this.#connections = this.#connections.filter((other) => other !== connection);
    for (const { envelope } of this.#pending.values()) {
      if (envelope.sentOn !== connection) continue;
      envelope.sentOn = null;
      this.#sendAnywhere(envelope);
    }
  }
}
