import type { GitHubAccount, JournalRepository, People, PersonKey, Trouble } from './ports.ts';

export type LinkResult =
  | { readonly type: 'linked'; readonly account: GitHubAccount }
  | { readonly type: 'unlinked' }
  | { readonly type: 'not-a-login' }
  | { readonly type: 'no-such-account' }
  | { readonly type: 'trouble'; readonly trouble: Trouble };

/** GitHub's rule for logins: letters, digits and single hyphens, not at the ends, at most 39 characters. */
const login = /^[a-z\d](?:[a-z\d]|-(?=[a-z\d])){0,38}$/i;

/** Ties a person to their GitHub account, so that commits name them as co-author; an empty login unties. */
export async function linkGitHubAccount(
  around: { readonly people: People; readonly repository: JournalRepository },
  person: PersonKey,
  typed: string,
): Promise<LinkResult> {
  const wanted = typed.trim().replace(/^@/, '');
  if (wanted === '') {
    await around.people.linkGitHub(person, null);
    return { type: 'unlinked' };
  }
  if (!login.test(wanted)) return { type: 'not-a-login' };
  const account = await around.repository.findAccount(wanted);
  if (account === null) return { type: 'no-such-account' };
  if ('kind' in account) return { type: 'trouble', trouble: account };
  await around.people.linkGitHub(person, account);
  return { type: 'linked', account };
}
