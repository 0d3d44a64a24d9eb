import type { GitHubCall, GitHubFault } from './played-github.ts';

/** Faults waiting for the calls they hit, oldest first. */
export interface FaultQueue {
  add(fault: GitHubFault): void;
  /** The oldest fault that hits such a call, counted down; null when none does. */
  take(kind: GitHubCall['kind']): GitHubFault | null;
}

export function createFaultQueue(): FaultQueue {
  const waiting: { readonly fault: GitHubFault; left: number }[] = [];
  return {
    add(fault) {
      if (fault.times > 0) waiting.push({ fault, left: fault.times });
    },
    take(kind) {
      const at = waiting.findIndex(({ fault }) => hits(fault, kind));
      const found = waiting[at];
      if (found === undefined) return null;
      found.left -= 1;
      if (found.left === 0) waiting.splice(at, 1);
      return found.fault;
    },
  };
}

/** Some faults mean something to some calls only; there `any` waits for the next call that can have them. */
function hits(fault: GitHubFault, kind: GitHubCall['kind']): boolean {
  if (fault.on !== 'any' && fault.on !== kind) return false;
  switch (fault.type) {
    case 'graphql-error':
      return kind !== 'rest';
    case 'late-landing':
    case 'stale-head':
      return kind === 'mutation';
    case 'status':
    case 'latency':
    case 'reset':
    case 'html':
    case 'empty':
      return true;
    default:
      return fault satisfies never;
  }
}
