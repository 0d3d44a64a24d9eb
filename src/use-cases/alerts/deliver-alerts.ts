import { type Instant, instantAfter, toInstant } from '../../core/time/instant.ts';
import type {
  AlertMessenger,
  AlertReader,
  Alerts,
  AlertTold,
  Clock,
  KeptAlert,
  Log,
  ShownAlert,
} from '../ports.ts';
import { readersOf } from './readers-of.ts';

const FIRST_RETRY = 15_000;
const LONGEST_RETRY = 60 * 60_000;
/** Whose claim is this old has died with it: each message is at most two calls, of ten seconds each, and renews it. */
const CLAIM = 60_000;
/** How often it is looked for what another process, which has died since, left to be said. */
const LOOK = 60_000;
/** How often the figures in a message are brought up to date: while entries wait, and while they land after the mend. */
const WAITING = 10 * 60_000;
const LANDING = 30_000;

export type AlertSurroundings = {
  readonly alerts: Alerts;
  readonly messenger: AlertMessenger;
  readonly clock: Clock;
  readonly log: Log;
};

type Failures = Map<string, number>;

/**
 * Tells owners of what is kept for them: one message for each alert and owner, posted once and then updated until it says
 * that all is well. Each call is one round and returns when to be called again. What could not be sent is tried again
 * after 15 s, 30 s and so on up to an hour.
 */
export function createAlertDelivery(around: AlertSurroundings): () => Promise<Instant> {
  const { alerts, clock } = around;
  const failures: Failures = new Map();
  return async () => {
    const claimed = await alerts.claim(clock.now(), CLAIM);
    await Promise.all(claimed.map((kept) => deliver(around, kept, failures)));
    const next = await alerts.next();
    const look = instantAfter(clock.now(), LOOK);
    return next === null ? look : toInstant(Math.min(look, Math.max(next, clock.now())));
  };
}

async function deliver(around: AlertSurroundings, kept: KeptAlert, failures: Failures): Promise<void> {
  const { alerts, clock, log } = around;
  const { repository, reference } = kept.alert;
  let shown = kept.shown;
  const keep = async (message: ShownAlert) => {
    shown = [...shown.filter(({ user }) => user !== message.user), message];
    await alerts.told(kept, shown, instantAfter(clock.now(), CLAIM));
  };
  try {
    const dueIn = await tellAll(around, kept, keep);
    await alerts.told(kept, shown, dueIn === null ? null : instantAfter(clock.now(), dueIn));
    failures.delete(reference);
  } catch (error) {
    const before = failures.get(reference) ?? 0;
    failures.set(reference, before + 1);
    const wait = Math.min(FIRST_RETRY * 2 ** before, LONGEST_RETRY);
    const why = error instanceof Error ? error.message : String(error);
    log.warn('an alert was not delivered, it is tried again', { repository, reference, error: why });
    await alerts.told(kept, shown, instantAfter(clock.now(), wait));
  }
}

/** Returns after how many milliseconds it is to be told again; null: not until it changes. */
async function tellAll(
  around: AlertSurroundings,
  kept: KeptAlert,
  keep: (message: ShownAlert) => Promise<void>,
): Promise<number | null> {
  const { alerts, clock, log } = around;
  const { alert, overAt } = kept;
  const isOver = overAt !== null;
  const progress = await alerts.progress(alert.repository, alert.since, overAt ?? clock.now());
  let isRead = false;
  for await (const { user, reader } of readersOf(around, kept, () => isRead)) {
    const known = kept.shown.find((one) => one.user === user) ?? null;
    const told = { alert, reader, isOver, progress };
    const message = await tell(around, { user, reader, known, told });
    if (message === null) continue;
    isRead = true;
    if (message !== known) await keep(message);
  }
  if (!isRead && !isOver) {
    const { repository, reference } = alert;
    log.error('nobody is there to be told of an alert', { repository, reference });
    return LONGEST_RETRY;
  }
  if (alert.subject.type !== 'trouble') return null;
  if (!isOver) return WAITING;
  return isRead && progress.waiting > 0 ? LANDING : null;
}

type Telling = {
  readonly user: string;
  readonly reader: AlertReader;
  readonly known: ShownAlert | null;
  readonly told: AlertTold;
};

/** The message that this person has then, which is the known one where it says all that already; null: nobody is there. */
async function tell(
  { messenger }: AlertSurroundings,
  { user, reader, known, told }: Telling,
): Promise<ShownAlert | null> {
  const { isOver, progress, alert } = told;
  const says = JSON.stringify([alert.subject, progress]);
  if (known !== null && known.isOver === isOver && known.says === says) return known;
  const sent = await messenger.show(user, told, known);
  if (sent.type === 'nobody-there') return null;
  return { user, reader, channel: sent.channel, ts: sent.ts, isOver, says };
}
