import { Gauge, type Registry } from 'prom-client';
import type { AlertSubject } from '../use-cases/ports.ts';
import type { StoreGauges } from './metrics.ts';

/** What only a person can mend, as long as it goes on. */
export function gaugeAlerts(registry: Registry): StoreGauges {
  const open = new Gauge({
    name: 'buildlog_alerts_open',
    help: 'What the owner of a log was told and has not mended yet',
    labelNames: ['repository', 'alert'],
    registers: [registry],
  });
  return {
    reset: () => open.reset(),
    async read({ alerts }) {
      for (const { repository, subject } of await alerts.ongoing())
        open.inc({ repository, alert: nameOf(subject) });
    },
  };
}

/** A trouble goes by its kind. */
function nameOf(subject: AlertSubject): string {
  return subject.type === 'trouble' ? subject.kind : subject.type;
}
