import type { Refusal } from './classify-answer.ts';

/**
 * How long to wait before each further look: GitHub's answers may be some seconds old, and a lost request may still land
 * within ten.
 */
export const waits: readonly number[] = [1_000, 2_000, 4_000, 8_000];

/**
 * Whether a look in a moment can settle what is open. A GitHub that does not answer before anything was sent is told at
 * once: nobody should wait to hear it.
 */
export function waitingHelps({ means }: Refusal, sent: boolean): boolean {
  switch (means) {
    case 'unreachable':
    case 'refused':
      return sent;
    case 'stale':
      return true;
    case 'rate-limited':
    case 'unauthorized':
    case 'forbidden':
    case 'repository-missing':
    case 'branch-missing':
    case 'branch-protected':
    case 'archived':
    case 'secret':
    case 'unfit':
      return false;
    default:
      return means satisfies never;
  }
}
