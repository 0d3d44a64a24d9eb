import type { RepositoryName } from '../../src/core/entry/repository-name.ts';
import type { Alarm, AlertSubject } from '../../src/use-cases/ports.ts';

type Call =
  | { readonly raised: RepositoryName; readonly subject: AlertSubject }
  | { readonly over: RepositoryName; readonly types: readonly AlertSubject['type'][] }
  | { readonly mended: RepositoryName; readonly subject: AlertSubject };

/** An alarm that tells nobody and keeps what it was called with. */
export function quietAlarm(): Alarm & { readonly calls: readonly Call[] } {
  const calls: Call[] = [];
  return {
    calls,
    async raise(raised, subject) {
      calls.push({ raised, subject });
    },
    async over(over, types) {
      calls.push({ over, types });
    },
    async mended(mended, subject) {
      calls.push({ mended, subject });
    },
  };
}
