import { Gauge, type Registry } from 'prom-client';
import type { Readings } from './metrics.ts';

/** Makes the gauges of what waits; a call reads them. A store that does not answer has no queue, and says so. */
export function gaugeQueues(registry: Registry): (readings: Readings) => Promise<void> {
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
  const store = new Gauge({ name: 'buildlog_store_up', help: '1 while the store answers', registers });

  return async ({ outbox, home, clock }) => {
    lengths.reset();
    ages.reset();
    try {
      for (const repository of new Set([home, ...(await outbox.repositoriesWaiting())])) {
        const { count, oldest } = await outbox.waiting(repository);
        lengths.set({ repository }, count);
        ages.set({ repository }, oldest === null ? 0 : (clock.now() - oldest) / 1_000);
      }
      store.set(1);
    } catch {
      store.set(0);
    }
  };
}
