import type { Proposal, ProposalMade } from '../use-cases/ports.ts';
import type { SnapshotSource } from './read-snapshot.ts';
import { type Settling, settleByReading } from './settle-by-reading.ts';
import { tryProposal } from './try-proposal.ts';

/**
 * Brings changes to a pull request of their own, exactly one however often it is asked for: the branch is made from the
 * head where it is not there, never moved back, and what an answer leaves open is settled by reading again.
 */
export async function proposeChanges(
  source: SnapshotSource & Settling,
  proposal: Proposal,
): Promise<ProposalMade> {
  let isOurs = false;
  const made = await settleByReading<ProposalMade>(source, async (now) => {
    const tried = await tryProposal(source, proposal, now);
    if (tried.type === 'done') return { type: 'done', done: tried.proposed };
    isOurs ||= tried.sent === 'pull-request';
    return { ...tried, sent: tried.sent !== 'nothing' };
  });
  return made.type === 'proposed' ? { ...made, isNew: made.isNew || isOurs } : made;
}
