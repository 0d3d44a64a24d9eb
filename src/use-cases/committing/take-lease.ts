import type { Lease } from '../ports.ts';
import type { Committing } from './commit-surroundings.ts';

/** How soon another process follows a writer that died. A commit may take longer: it is renewed all the while. */
const LEASE = 60_000;

/** Takes or renews the lease of the repository; null while another process has it. */
export function takeLease({ outbox, repository, holder, clock }: Committing): Promise<Lease | null> {
  return outbox.lease(repository.name, holder, clock.now(), LEASE);
}
