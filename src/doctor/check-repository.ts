import type { Access, JournalRepository, TroubleKind } from '../use-cases/ports.ts';
import { findWayOfEntries } from '../use-cases/set-up/find-way-of-entries.ts';
import type { Check } from './check.ts';

type Open = Extract<Access, { type: 'open' }>;

/** Whether the bot may write to a journal repository, and how, as far as GitHub says before it is tried. */
export async function checkRepository(repository: JournalRepository, folder: string): Promise<Check> {
  const what = `repository ${repository.name}`;
  const access = await repository.checkAccess();
  if (access.type === 'trouble') {
    const { kind, detail } = access.trouble;
    return { what, result: 'wrong', says: `${kind}: ${detail}`, mend: mends[kind] };
  }
  const readers = access.isPrivate ? 'private' : 'public: everybody reads what is written';
  const state = access.isEmpty ? ', still empty' : '';
  const way = await sayWay(repository, access, folder);
  return { what, result: 'ok', says: `${way}, ${readers}${state}`, mend: null };
}

async function sayWay(repository: JournalRepository, access: Open, folder: string): Promise<string> {
  const way = await findWayOfEntries(repository, folder, access.wantsPullRequests);
  if (way.type === 'straight') return `commits go to ${access.branch}`;
  const why = way.why === 'rule' ? 'a rule of the branch' : `${folder}/buildlog.yml`;
  const merges = access.autoMerges ? 'is allowed' : 'is off';
  return `entries go to ${access.branch} by pull request (${why} wants it; auto-merge ${merges}; nothing that GitHub says keeps the bot from opening them)`;
}

const mends: Readonly<Record<TroubleKind, string>> = {
  unreachable: 'Check the network, a proxy, and GITHUB_API_URL where it is set',
  'rate-limited': 'Nothing: try again when the limit ends',
  unauthorized: 'Renew GITHUB_TOKEN, or GITHUB_APP_PRIVATE_KEY',
  forbidden: 'Give the token or the App “Contents” and “Pull requests: read and write” on the repository',
  'repository-missing': 'Correct BUILDLOG_REPO, or let the token or the App see the repository',
  'branch-missing': 'Create the branch, or correct BUILDLOG_BRANCH',
  'branch-protected': 'Let the bot make branches that begin with buildlog/, or bypass the rule',
  archived: 'Unarchive the repository',
  busy: 'Nothing: try again',
  paced: 'Nothing: try again',
  refused: "Look at the repository's rules",
};
