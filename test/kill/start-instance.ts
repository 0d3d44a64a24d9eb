import { findFreePort } from '../../sandbox/find-free-port.ts';
import { type Network, openNetwork } from '../support/postgres/open-network.ts';
import type { Haste } from './hasty-clock.ts';
import { type BotProcess, startBotProcess } from './start-bot-process.ts';

/** One of several that share a database: a process at a port of its own, with a network of its own. */
export type Instance = {
  readonly port: number;
  readonly network: Network;
  process(): BotProcess;
  /** Killed, and started again at the same place. */
  replace(): Promise<void>;
  end(): Promise<void>;
};

export type InstancePlan = {
  readonly environment: Readonly<Record<string, string>>;
  readonly folder: string;
  readonly databaseUrl: string;
  readonly haste: Haste | null;
};

export async function startInstance({
  environment,
  folder,
  databaseUrl,
  haste,
}: InstancePlan): Promise<Instance> {
  const port = await findFreePort();
  const network = await openNetwork(databaseUrl);
  const settings = { ...environment, PORT: String(port), DATABASE_URL: network.url };
  const start = () => startBotProcess(settings, folder, haste);
  let running = start();
  return {
    ...{ port, network, process: () => running },
    async replace() {
      await running.kill();
      running = start();
    },
    async end() {
      await running.kill();
      network.close();
    },
  };
}
