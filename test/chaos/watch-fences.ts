import type { RepositoryName } from '../../src/core/entry/repository-name.ts';
import type { Lease, Outbox } from '../../src/use-cases/ports.ts';

export type FenceWatch = {
  /** The outbox as one process uses it. */
  watch(outbox: Outbox): Outbox;
  /** What was granted or written against another's lease; empty when all is well. */
  readonly strays: readonly string[];
};

/**
 * Watches that one process at a time may write to a repository. A lease counts from when it was granted, and what is
 * asked for later than that must respect it: of two that are under way together either may be first. So a lease that
 * was given back while another was asked for may have been free by then.
 */
export function watchFences(): FenceWatch {
  const held = new Map<RepositoryName, Lease>();
  const strays: string[] = [];

  function granted(lease: Lease, before: Lease | undefined, now: number): void {
    const isStillHeld = held.get(lease.name)?.holder === before?.holder;
    if (before !== undefined && isStillHeld && before.holder !== lease.holder && before.until > now) {
      strays.push(`${lease.holder} got the lease of ${lease.name} while ${before.holder} had it`);
    }
    if ((held.get(lease.name)?.fence ?? 0) <= lease.fence) held.set(lease.name, lease);
  }
  return {
    strays,
    watch: (outbox) => ({
      ...outbox,
      async lease(name, holder, now, milliseconds) {
        const before = held.get(name);
        const lease = await outbox.lease(name, holder, now, milliseconds);
        if (lease !== null) granted(lease, before, now);
        return lease;
      },
      release(lease) {
        const last = held.get(lease.name);
        if (last?.fence === lease.fence && last.holder === lease.holder) held.delete(lease.name);
        return outbox.release(lease);
      },
      async recordHead(lease, batch, ...sending) {
        const fence = held.get(lease.name)?.fence ?? 0;
        const maySend = await outbox.recordHead(lease, batch, ...sending);
        if (maySend && fence > lease.fence) {
          strays.push(
            `${lease.holder} may send ${batch} under fence ${lease.fence}, and ${fence} was given out`,
          );
        }
        return maySend;
      },
    }),
  };
}
