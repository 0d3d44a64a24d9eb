import type { RepositoryName } from '../../core/entry/repository-name.ts';
import { type Instant, instantAfter } from '../../core/time/instant.ts';
import type { Clock, Outbox } from '../ports.ts';

/** Longer than a read and a write of GitHub's may take together. */
const LEASE = 60_000;
const RETRY = 1_000;
const PATIENCE = 30_000;

/** False when the lease has passed to another meanwhile: nothing may be sent then. */
type RenewLease = () => Promise<boolean>;

/**
 * Does the work while nobody else writes to this branch; entries gather meanwhile. Waits for a writer that is at work:
 * null when it has not let go within half a minute, and the work was not begun.
 */
export async function asOnlyWriter<Result>(
  { outbox, clock }: { readonly outbox: Pick<Outbox, 'lease' | 'release'>; readonly clock: Clock },
  name: RepositoryName,
  holder: string,
  work: (renewLease: RenewLease) => Promise<Result>,
): Promise<Result | null> {
  const take = () => outbox.lease(name, holder, clock.now(), LEASE);
  const until = instantAfter(clock.now(), PATIENCE);
  let lease = await take();
  while (lease === null) {
    if (clock.now() >= until) return null;
    await pause(clock, instantAfter(clock.now(), RETRY));
    lease = await take();
  }
  const { fence } = lease;
  try {
    return await work(async () => {
      const renewed = await take();
      if (renewed !== null) lease = renewed;
      return renewed?.fence === fence;
    });
  } finally {
    await outbox.release(lease);
  }
}

function pause(clock: Clock, until: Instant): Promise<void> {
  return new Promise((resolve) => {
    clock.wakeAt(until, resolve);
  });
}
