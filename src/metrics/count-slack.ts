import { Counter, Histogram, type Registry } from 'prom-client';
import type { Meter } from '../use-cases/ports.ts';

/** Slack gives up after three seconds. */
const ackSeconds = [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2, 3];
const TOO_MANY_REQUESTS = 429;

/** What goes between Slack and the bot. */
export function countSlack(
  registry: Registry,
): Pick<Meter, 'acknowledged' | 'slackAnswered' | 'receiptSent'> {
  const registers = [registry];
  const acks = new Histogram({
    name: 'buildlog_ack_seconds',
    help: 'From a request of Slack to its acknowledgement',
    labelNames: ['kind'],
    buckets: ackSeconds,
    registers,
  });
  const calls = new Counter({
    name: 'buildlog_slack_calls_total',
    help: 'Calls to Slack by method and HTTP status; "none" where no answer came',
    labelNames: ['method', 'status'],
    registers,
  });
  const limits = new Counter({
    name: 'buildlog_slack_limits_total',
    help: 'Calls that Slack refused because there were too many',
    labelNames: ['method'],
    registers,
  });
  const receipts = new Counter({
    name: 'buildlog_receipts_total',
    help: 'Receipts sent, by what came of it',
    labelNames: ['outcome'],
    registers,
  });
  return {
    acknowledged: (kind, milliseconds) => acks.observe({ kind }, milliseconds / 1_000),
    slackAnswered(method, status) {
      calls.inc({ method, status: status ?? 'none' });
      if (status === TOO_MANY_REQUESTS) limits.inc({ method });
    },
    receiptSent: (outcome) => receipts.inc({ outcome }),
  };
}
