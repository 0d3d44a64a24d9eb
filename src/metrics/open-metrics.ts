import { collectDefaultMetrics, Registry } from 'prom-client';
import { countCommits } from './count-commits.ts';
import { countSlack } from './count-slack.ts';
import { gaugeStore } from './gauge-store.ts';
import type { Metrics } from './metrics.ts';

/** Figures that start at zero with the process, beside those of the process itself. */
export function openMetrics(): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const readStore = gaugeStore(registry);
  return {
    meter: { ...countSlack(registry), ...countCommits(registry) },
    async read(readings) {
      await readStore(readings);
      return { type: registry.contentType, text: await registry.metrics() };
    },
  };
}
