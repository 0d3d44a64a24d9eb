import { type AgentsFileName, agentsPath } from '../../core/set-up/agents-files.ts';
import { putAgentsSection } from '../../core/set-up/put-agents-section.ts';
import type { Change, JournalRepository, ProposalMade } from '../ports.ts';
import type { SetUpSurroundings } from './set-up-surroundings.ts';

/** Always the same, so that asking twice finds the pull request of the first time. */
const BRANCH = 'buildlog-agents';

/**
 * Opens a pull request that adds the section for coding agents: these files belong to the whole team, and what they
 * tell an agent is for the team to read first. It writes to a branch of its own, which nothing else writes to.
 */
export function offerAgentsSection(
  { folder, newId }: Pick<SetUpSurroundings, 'folder' | 'newId'>,
  repository: JournalRepository,
  names: readonly AgentsFileName[],
): Promise<ProposalMade> {
  const changes = names.map((name): Change => {
    const apply: Change['apply'] = (file) => {
      const text = putAgentsSection(file?.text ?? null, folder);
      return text === null ? { type: 'nothing' } : { type: 'write', text };
    };
    return { id: newId(), path: agentsPath(name), apply, assets: [], removals: [] };
  });
  return repository.propose({
    branch: BRANCH,
    title: 'Tell coding agents about the build journal',
    body: bodyOf(folder, names),
    changes,
  });
}

function bodyOf(folder: string, names: readonly AgentsFileName[]): string {
  return `Adds a section to ${names.join(' and ')}: when to write an entry below \`${folder}/\`, and in which form, so that its lessons are found.

The section stands between two comments. What was in the files before is not changed. Edit it here as you like; the bot does not write it again.
`;
}
