import { type Instant, instantAfter } from '../../core/time/instant.ts';
import type { Batch, CommitReport, Lease, Settlement } from '../ports.ts';
import type { CommitSurroundings } from './commit-surroundings.ts';
import { logTrouble } from './note-slow-commit.ts';

/** When a writer that has to stand back looks whether the branch is free again. */
export const LEASE_RETRY = 5_000;

/** Writes down how a batch came out and returns when to look at its repository again. */
export async function recordReport(
  around: CommitSurroundings,
  lease: Lease,
  batch: Batch,
  report: CommitReport,
): Promise<Instant> {
  const { clock, outbox, log } = around;
  switch (report.type) {
    case 'settled':
      await outbox.settle(lease, batch.id, report.settlements);
      log.info('batch settled', countsOf(batch, report.settlements));
      await rescueRefused(around, batch, report.settlements);
      return clock.now();
    case 'trouble':
      await outbox.postpone(lease, batch.id, report.trouble);
      logTrouble(log, batch, report.trouble);
      return report.trouble.retryAt;
    case 'secret-refused':
    case 'unfit':
      await outbox.split(lease, batch.id);
      log.warn(whyHalved[report.type], {
        batch: batch.id,
        entries: batch.submissions.length,
        reference: around.newReference(),
      });
      return clock.now();
    case 'lease-lost':
      log.warn('lease passed to another writer', { batch: batch.id });
      return instantAfter(clock.now(), LEASE_RETRY);
    default:
      return report satisfies never;
  }
}

const whyHalved = {
  'secret-refused': 'push protection refused a batch, it is tried in halves',
  unfit: 'an entry of a batch cannot be put into the repository, it is tried in halves',
} as const;

function countsOf(batch: Batch, settlements: readonly Settlement[]) {
  const count = (type: Settlement['state']['type']) =>
    settlements.filter(({ state }) => state.type === type).length;
  const counts = { landed: count('landed'), conflicts: count('conflict') };
  const rarely = Object.entries({ proposed: count('proposed'), refused: count('refused') });
  return { batch: batch.id, ...counts, ...Object.fromEntries(rarely.filter(([, some]) => some > 0)) };
}

/** The outbox keeps a refused entry too, so that a draft which cannot be made now can be made from there. */
async function rescueRefused(
  around: CommitSurroundings,
  batch: Batch,
  settlements: readonly Settlement[],
): Promise<void> {
  const refused = settlements.filter(({ state }) => state.type === 'refused').map(({ id }) => id);
  for (const submission of batch.submissions.filter(({ id }) => refused.includes(id))) {
    const named = { submission: submission.id, reference: around.newReference() };
    around.log.warn('push protection refused an entry, its author has to change it', named);
    await around.onRefused(submission).catch((error: unknown) => {
      around.log.error('a refused entry could not be put into a draft', { ...named, error: String(error) });
    });
  }
}
