import { Gauge, type Registry } from 'prom-client';
import type { StoreGauges } from './metrics.ts';

/** What waits, by repository: for its commit, or in a pull request. */
export function gaugeQueues(registry: Registry): StoreGauges {
  const registers = [registry];
  const lengths = new Gauge({
    name: 'buildlog_queue_length',
    help: 'Entries that wait for their commit',
    labelNames: ['repository'],
    registers,
  });
  const ages = new Gauge({
    name: 'buildlog_queue_oldest_seconds',
    help: 'How long the oldest of them has waited',
    labelNames: ['repository'],
    registers,
  });
  const pullRequests = new Gauge({
    name: 'buildlog_pull_requests_open',
    help: 'Pull requests with entries that are not merged yet',
    labelNames: ['repository'],
    registers,
  });
  return {
    reset() {
      for (const gauge of [lengths, ages, pullRequests]) gauge.reset();
    },
    async read({ outbox, home, clock }) {
      for (const repository of new Set([home, ...(await outbox.repositoriesWaiting())])) {
        const { count, oldest } = await outbox.waiting(repository);
        lengths.set({ repository }, count);
        ages.set({ repository }, oldest === null ? 0 : (clock.now() - oldest) / 1_000);
        const branches = await outbox.rollingBranches(repository);
        pullRequests.set({ repository }, branches.filter(({ pullRequest }) => pullRequest !== null).length);
      }
    },
  };
}
