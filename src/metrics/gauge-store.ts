import { Gauge, type Registry } from 'prom-client';
import { gaugeAlerts } from './gauge-alerts.ts';
import { gaugeQueues } from './gauge-queues.ts';
import type { Readings } from './metrics.ts';

/** Makes the gauges of what is in the store; a call reads them. One that does not answer has no figures, and says so. */
export function gaugeStore(registry: Registry): (readings: Readings) => Promise<void> {
  const gauges = [gaugeQueues(registry), gaugeAlerts(registry)];
  const up = new Gauge({
    name: 'buildlog_store_up',
    help: '1 while the store answers',
    registers: [registry],
  });
  return async (readings) => {
    for (const { reset } of gauges) reset();
    try {
      for (const { read } of gauges) await read(readings);
      up.set(1);
    } catch {
      up.set(0);
    }
  };
}
