import type { RepositoryName } from '../../src/core/entry/repository-name.ts';
import type { Store } from '../../src/store/store-over.ts';
import type { Lease } from '../../src/use-cases/ports.ts';
import { at, home } from './sample.ts';

/** The lease of a repository for a second from `now`; fails the test when another has it. */
export async function leaseOf(
  store: Store,
  holder: string,
  now = 0,
  repository: RepositoryName = home,
): Promise<Lease> {
  const lease = await store.outbox.lease(repository, holder, at(now), 1_000);
  if (lease === null) throw new Error(`${holder} got no lease`);
  return lease;
}
