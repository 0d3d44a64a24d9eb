import type { Trouble, TroubleKind } from '../ports.ts';
import type { SetUpSurroundings } from './set-up-surroundings.ts';

/** A trouble that GitHub did not word itself; `detail` is for operators. */
export function setUpTrouble(
  { clock, newReference }: Pick<SetUpSurroundings, 'clock' | 'newReference'>,
  kind: TroubleKind,
  detail: string,
): { readonly type: 'trouble'; readonly trouble: Trouble } {
  return { type: 'trouble', trouble: { kind, reference: newReference(), detail, retryAt: clock.now() } };
}
