import type { JournalRepository, TroubleKind } from '../use-cases/ports.ts';
import type { Check } from './check.ts';

/** Whether the bot may write to a journal repository, as far as GitHub says before it is tried. */
export async function checkRepository(repository: JournalRepository): Promise<Check> {
  const what = `repository ${repository.name}`;
  const access = await repository.checkAccess();
  if (access.type === 'trouble') {
    const { kind, detail } = access.trouble;
    return { what, result: 'wrong', says: `${kind}: ${detail}`, mend: mends[kind] };
  }
  const readers = access.isPrivate ? 'private' : 'public: everybody reads what is written';
  const state = access.isEmpty ? ', still empty' : '';
  return { what, result: 'ok', says: `commits go to ${access.branch}, ${readers}${state}`, mend: null };
}

const mends: Readonly<Record<TroubleKind, string>> = {
  unreachable: 'Check the network, a proxy, and GITHUB_API_URL where it is set',
  'rate-limited': 'Nothing: try again when the limit ends',
  unauthorized: 'Renew GITHUB_TOKEN, or GITHUB_APP_PRIVATE_KEY',
  forbidden: 'Give the token or the App “Contents: read and write” on the repository',
  'repository-missing': 'Correct BUILDLOG_REPO, or let the token or the App see the repository',
  'branch-missing': 'Create the branch, or correct BUILDLOG_BRANCH',
  'branch-protected': 'Let the bot bypass the rule, or name another branch in BUILDLOG_BRANCH',
  archived: 'Unarchive the repository',
  busy: 'Nothing: try again',
  paced: 'Nothing: try again',
  refused: "Look at the repository's rules",
};
