import { onTestFinished } from 'vitest';
import { botEnvironment } from '../../sandbox/bot-environment.ts';
import { findFreePort } from '../../sandbox/find-free-port.ts';
import type { Transport } from '../../sandbox/slack/played-slack.ts';
import { parseConfig } from '../../src/config.ts';
import { startBot } from '../../src/main.ts';
import { openBalancer } from '../kill/open-balancer.ts';
import { networkTo } from '../store/postgres/network.ts';
import type { Network } from './postgres/open-network.ts';
import { quietLog } from './quiet-log.ts';
import type { Stage } from './stage.ts';

/** One of several bots on one database. */
export type Instance = {
  /** Null in Socket Mode. */
  readonly port: number | null;
  readonly log: ReturnType<typeof quietLog>;
  /** What lies between it and the database. */
  readonly network: Network;
  /** Ends it as SIGTERM does. */
  stop(): Promise<void>;
};

/** Starts bots that share the stage's database. In HTTP mode Slack's requests go to one after the other. */
export async function startInstances(
  stage: Stage,
  count: number,
  transport: Transport = 'http',
): Promise<readonly Instance[]> {
  const ports = await portsFor(count, transport);
  const reached = ports.flatMap((port) => port ?? []);
  if (reached.length > 0) {
    const balancer = await openBalancer(reached);
    onTestFinished(() => balancer.stop());
    stage.sandbox.slack.callAppAt(`${balancer.origin}/slack/events`);
  }
  const instances: Instance[] = [];
  for (const port of ports) instances.push(await startInstance(stage, port));
  return instances;
}

/** Null for one that is not called. */
async function portsFor(count: number, transport: Transport): Promise<readonly (number | null)[]> {
  const ports = Array.from({ length: count }, () => (transport === 'http' ? findFreePort() : null));
  return Promise.all(ports);
}

async function startInstance(
  { sandbox, dataFolder, storeSettings }: Stage,
  port: number | null,
): Promise<Instance> {
  const network = await networkTo(storeSettings.DATABASE_URL ?? '');
  const log = quietLog();
  const settings = botEnvironment(sandbox.slack, sandbox.github, dataFolder, port);
  const parsed = parseConfig({ ...settings, DATABASE_URL: network.url });
  if (parsed.type === 'problems') throw new Error(JSON.stringify(parsed.problems));
  const bot = await startBot(parsed.config, { clock: sandbox.clock, log });
  let ending: Promise<void> | null = null;
  const stop = () => {
    ending ??= bot.stop();
    return ending;
  };
  onTestFinished(stop);
  return { port, log, network, stop };
}
