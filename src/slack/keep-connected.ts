import { setTimeout as pause } from 'node:timers/promises';
import type { SocketModeReceiver } from '@slack/bolt';
import type { Log } from '../use-cases/ports.ts';

/** A client whose own reconnect is off. */
type SocketClient = SocketModeReceiver['client'];

export type KeptConnection = {
  /** Resolves once connected, and keeps it so from then on. Rejects when the first try fails. */
  start(): Promise<void>;
  stop(): void;
  isOpen(): boolean;
};

/** Slack renews a connection every few hours; one that is lost sooner than this may be lost again at once. */
const STEADY = 10_000;
const LONGEST_PAUSE = 30_000;

/**
 * Keeps one Socket Mode connection open, its first try to reconnect at once. The client's own waits five seconds, in
 * which `/buildlog` fails, and a refusal in it is a rejection that nobody can catch.
 */
export function keepConnected(client: SocketClient, log: Log): KeptConnection {
  const stopping = new AbortController();
  const { signal } = stopping;
  let lost = Promise.withResolvers<void>();
  let open = false;
  client.on('disconnected', () => {
    open = false;
    lost.resolve();
  });

  async function connect(): Promise<void> {
    lost = Promise.withResolvers();
    await client.start();
    open = true;
    // Stopped while it connected: the stop found nothing to close.
    if (signal.aborted) close();
  }

  async function reconnect(tries: number): Promise<void> {
    const wait = tries === 0 ? 0 : Math.min(1_000 * 2 ** (tries - 1), LONGEST_PAUSE);
    try {
      await pause(wait, undefined, { signal });
      await connect();
    } catch (error) {
      const said = error instanceof Error ? error.message : 'the connection was refused';
      if (!signal.aborted) log.warn('no connection to Slack, it is tried again', { said, tries: tries + 1 });
      lost.resolve();
    }
  }

  async function keep(): Promise<void> {
    for (let tries = 0; !signal.aborted; tries += 1) {
      const since = performance.now();
      await lost.promise;
      if (performance.now() - since > STEADY) tries = 0;
      await reconnect(tries);
    }
  }

  /** Not awaited: a peer that has gone silent takes half a minute to say goodbye. */
  function close(): void {
    void client.disconnect();
  }

  return {
    async start() {
      await connect();
      void keep();
    },
    stop() {
      stopping.abort();
      close();
    },
    isOpen: () => open,
  };
}
