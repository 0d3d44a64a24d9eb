import type { SubmissionState } from './ports.ts';

/**
 * Names what a receipt of this state says, so that the same thing is told once: a receipt that shows another key is
 * out of date. `queued`, `closed` and a pull request that is not open yet are said by no receipt.
 */
export function receiptKeyOf(state: SubmissionState): string {
  switch (state.type) {
    case 'queued':
      return state.trouble === null ? 'queued' : `waiting:${state.trouble.kind}`;
    case 'landed':
      return `landed:${state.landed.commit?.oid ?? state.landed.file?.oid ?? 'gone'}`;
    case 'proposed':
      return `proposed:${state.proposed.pullRequest?.number ?? 'unopened'}`;
    case 'conflict':
      return `conflict:${state.conflict.reason}:${state.conflict.theirs?.oid ?? 'gone'}`;
    case 'refused':
      return 'refused';
    case 'closed':
      return 'closed';
    default:
      return state satisfies never;
  }
}
