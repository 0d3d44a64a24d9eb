import type { FileSeen, SubmissionState } from '../../use-cases/ports.ts';

/** The file that a state carries, if any. */
export function fileOfState(state: SubmissionState): FileSeen | null {
  switch (state.type) {
    case 'landed':
      return state.landed.file;
    case 'proposed':
      return state.proposed.file;
    case 'conflict':
      return state.conflict.theirs;
    case 'refused':
      return state.theirs;
    case 'queued':
    case 'closed':
      return null;
    default:
      return state satisfies never;
  }
}
