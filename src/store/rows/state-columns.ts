import type { SubmissionState } from '../../use-cases/ports.ts';
import { receiptKeyOf } from '../../use-cases/receipt-key.ts';
import { fileOfState } from './file-of-state.ts';

/** What a state is in its row. The file it speaks of goes to `blobs`; the rest is JSON. */
export type StateColumns = {
  readonly state: SubmissionState['type'];
  readonly state_oid: string | null;
  readonly state_detail: string;
  readonly receipt_due: string | null;
};

/** The opposite of `stateRow`. The caller keeps the file's text in `blobs` first. */
export function stateColumns(state: SubmissionState): StateColumns {
  return {
    state: state.type,
    state_oid: fileOfState(state)?.oid ?? null,
    state_detail: JSON.stringify(detailOf(state)),
    receipt_due: asksForReceipt(state) ? receiptKeyOf(state) : null,
  };
}

/** Nobody is told that their entry waits its turn, or for its pull request to open, nor what they settled themselves. */
function asksForReceipt(state: SubmissionState): boolean {
  if (state.type === 'queued') return state.trouble !== null;
  if (state.type === 'proposed') return state.proposed.pullRequest !== null;
  return state.type !== 'closed';
}

function detailOf(state: SubmissionState): unknown {
  switch (state.type) {
    case 'queued':
      return { trouble: state.trouble };
    case 'landed':
      return { commit: state.landed.commit, url: state.landed.file?.url ?? null };
    case 'proposed': {
      const { commit, file, branch, pullRequest } = state.proposed;
      return { commit, url: file?.url ?? null, branch, pullRequest };
    }
    case 'conflict': {
      const { theirs, ...conflict } = state.conflict;
      return { ...conflict, url: theirs?.url ?? null };
    }
    case 'refused':
      return { url: state.theirs?.url ?? null };
    case 'closed':
      return {};
    default:
      return state satisfies never;
  }
}
