import {
  parseRepositoryName,
  partsOfRepositoryName,
  type RepositoryName,
} from '../../core/entry/repository-name.ts';
import type { Access, JournalRepositories } from '../ports.ts';

type Open = Extract<Access, { type: 'open' }>;

/**
 * The one name the bot has for this repository and branch. People write `Acme/Journal` or `acme/journal@main` for what
 * is `acme/journal` here already; under two names it would have two writers, and two drafts of one day.
 */
export async function nameAsKnown(
  repositories: JournalRepositories,
  known: readonly RepositoryName[],
  wanted: RepositoryName,
  access: Open,
): Promise<RepositoryName> {
  const isDefault = await isDefaultBranch(repositories, wanted, access);
  const same = known.find((name) => {
    const { repository, branch } = partsOfRepositoryName(name);
    const sameBranch = branch === null ? isDefault : branch === access.branch;
    return sameBranch && repository.toLowerCase() === access.repository.toLowerCase();
  });
  const spelled = isDefault ? access.repository : `${access.repository}@${access.branch}`;
  return same ?? parseRepositoryName(spelled) ?? wanted;
}

async function isDefaultBranch(
  repositories: JournalRepositories,
  wanted: RepositoryName,
  { branch }: Open,
): Promise<boolean> {
  const parts = partsOfRepositoryName(wanted);
  const plain = parseRepositoryName(parts.repository);
  if (parts.branch === null || plain === null) return true;
  const access = await repositories.open(plain).checkAccess();
  return access.type === 'open' && access.branch === branch;
}
