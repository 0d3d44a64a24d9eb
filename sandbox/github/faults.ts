import type { GitHubCall, GitHubFault } from './played-github.ts';

type HitCall = Pick<GitHubCall, 'kind' | 'name'>;

/** Faults waiting for the calls they hit, oldest first. */
export interface FaultQueue {
  add(fault: GitHubFault): void;
  /** The oldest fault that hits such a call, counted down; null when none does. */
  take(call: HitCall): GitHubFault | null;
}

export function createFaultQueue(): FaultQueue {
  const waiting: { readonly fault: GitHubFault; left: number }[] = [];
  return {
    add(fault) {
      if (fault.times > 0) waiting.push({ fault, left: fault.times });
    },
    take(call) {
      const at = waiting.findIndex(({ fault }) => hits(fault, call));
      const found = waiting[at];
      if (found === undefined) return null;
      found.left -= 1;
      if (found.left === 0) waiting.splice(at, 1);
      return found.fault;
    },
  };
}

/** Some faults mean something to some calls only; there `any` waits for the next call that can have them. */
function hits(fault: GitHubFault, { kind, name }: HitCall): boolean {
  if (fault.name !== undefined && fault.name !== name) return false;
  if (fault.on !== 'any' && fault.on !== kind) return false;
  switch (fault.type) {
    case 'graphql-error':
      return kind !== 'rest';
    case 'late-landing':
      return kind === 'mutation';
    case 'stale-head':
      return name === 'createCommitOnBranch';
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
