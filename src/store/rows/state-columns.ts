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

/** Nobody is told that their entry waits its turn, nor what they settled themselves. */
function asksForReceipt(state: SubmissionState): boolean {
  return !(state.type === 'closed' || (state.type === 'queued' && state.trouble === null));
}

function detailOf(state: SubmissionState): unknown {
  switch (state.type) {
    case 'queued':
      return { trouble: state.trouble };
    case 'landed':
      return { commit: state.landed.commit, url: state.landed.file?.url ?? null };
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
