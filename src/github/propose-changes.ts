import type { Clock, Proposal, Proposed } from '../use-cases/ports.ts';
import type { TroubleMaker } from './make-trouble.ts';
import { pause } from './pause.ts';
import type { SnapshotSource } from './read-snapshot.ts';
import { tryProposal } from './try-proposal.ts';
import { waitingHelps, waits } from './waiting-helps.ts';

/**
 * Brings changes to a pull request of their own, exactly one however often it is asked for: the branch is made from the
 * head where it is not there, never moved back, and what an answer leaves open is settled by reading again.
 */
export async function proposeChanges(
  source: SnapshotSource & {
    readonly clock: Clock;
    readonly trouble: TroubleMaker;
    readonly stopping: AbortSignal;
  },
  proposal: Proposal,
): Promise<Proposed> {
  const { clock, trouble, stopping } = source;
  let isOurs = false;
  for (let attempt = 0; ; attempt += 1) {
    const wait = waits[attempt];
    const tried = await tryProposal(source, proposal, clock.now());
    if (tried.type === 'done') {
      trouble.recovered();
      const { proposed } = tried;
      return proposed.type === 'proposed' ? { ...proposed, isNew: proposed.isNew || isOurs } : proposed;
    }
    isOurs ||= tried.sent === 'pull-request';
    const mayWait = waitingHelps(tried.refusal, tried.sent !== 'nothing');
    if (wait === undefined || stopping.aborted || !mayWait) {
      return { type: 'trouble', trouble: trouble.troubleOf(tried.refusal) };
    }
    await pause(clock, wait, stopping);
  }
}
