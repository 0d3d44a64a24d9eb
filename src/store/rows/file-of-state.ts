import type { SubmissionState } from '../../use-cases/ports.ts';

/** The file that a state carries, if any. */
export function fileOfState(state: SubmissionState): { readonly oid: string; readonly text: string } | null {
  switch (state.type) {
    case 'landed':
      return state.landed.file;
    case 'conflict':
      return state.conflict.theirs;
    case 'queued':
    case 'closed':
      return null;
    default:
      return state satisfies never;
  }
}
