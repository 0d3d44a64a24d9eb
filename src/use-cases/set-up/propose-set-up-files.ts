import type { Change, JournalRepository, ProposalMade } from '../ports.ts';

/** Below the prefix of the rolling branches, so that who lets the bot make those lets it make this one. */
const BRANCH = 'buildlog/set-up';

const body = `Adds the files of the build journal that are missing: what the format is, a template, the team's settings, and a place for pictures.

Nothing that is there is changed. Entries do not wait for it; each day or week they come in a pull request of their own.
`;

/** Opens a pull request that adds the files, or finds the one that is open. */
export function proposeSetUpFiles(
  repository: JournalRepository,
  changes: readonly Change[],
): Promise<ProposalMade> {
  return repository.propose({ branch: BRANCH, title: 'Set up the build journal', body, changes });
}
