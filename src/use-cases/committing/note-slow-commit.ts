import { instantAfter } from '../../core/time/instant.ts';
import type { Batch, Clock, Lease, Log, Outbox, Trouble } from '../ports.ts';

/** How long GitHub may take before the author hears that their words are safe and on their way. */
const PATIENCE = 3_000;

type SlowCommitSurroundings = {
  readonly outbox: Outbox;
  readonly clock: Clock;
  readonly log: Log;
  readonly newReference: () => string;
  readonly onProgress: () => void;
  /** Called each time as well: the writer lives. */
  readonly renewLease: () => Promise<unknown>;
};

/**
 * Tells the authors of a batch, and whoever submits meanwhile, that the commit takes longer, until the returned function
 * is called. The outcome is still open; the note only makes the receipt say so, and the commit's report overwrites it.
 * The returned function resolves when nothing more is written.
 */
export function noteSlowCommit(
  around: SlowCommitSurroundings,
  lease: Lease,
  batch: Batch,
): () => Promise<void> {
  const { outbox, clock, log } = around;
  let trouble: Trouble | null = null;
  let stopped = false;
  let noting: Promise<void> = Promise.resolve();
  let cancel = (): void => {};

  async function note(): Promise<void> {
    await around.renewLease();
    if (trouble === null) {
      trouble = slowness(around);
      logTrouble(log, batch, trouble);
      await outbox.postpone(lease, batch.id, trouble);
    }
    const said = trouble;
    await outbox.noteTrouble(lease.name, () => said);
    around.onProgress();
  }

  function arm(): void {
    cancel = clock.wakeAt(instantAfter(clock.now(), PATIENCE), () => {
      noting = note()
        .catch((error: unknown) => log.error('could not note a slow commit', { error: String(error) }))
        .then(() => {
          if (!stopped) arm();
        });
    });
  }

  arm();
  return async () => {
    stopped = true;
    cancel();
    await noting;
  };
}

/** The line for operators, with the reference that the authors are told. */
export function logTrouble(log: Log, batch: Batch, trouble: Trouble): void {
  log.warn('entries wait: GitHub did not take the commit', {
    batch: batch.id,
    entries: batch.submissions.length,
    kind: trouble.kind,
    detail: trouble.detail,
    reference: trouble.reference,
    retryAt: trouble.retryAt,
  });
}

function slowness({ clock, newReference }: SlowCommitSurroundings): Trouble {
  const detail = `no answer within ${PATIENCE} ms`;
  return { kind: 'unreachable', reference: newReference(), detail, retryAt: clock.now() };
}
