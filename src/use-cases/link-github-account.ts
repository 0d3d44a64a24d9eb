import type { GitHubAccount, JournalRepositories, People, PersonKey, Trouble } from './ports.ts';

export type LinkResult =
  | { readonly type: 'linked'; readonly account: GitHubAccount }
  | { readonly type: 'unlinked' }
  | { readonly type: 'not-a-login' }
  | { readonly type: 'no-such-account' }
  /** Slack has not said yet who the person is, so there is nothing to tie the account to. */
  | { readonly type: 'nobody-known' }
  | { readonly type: 'trouble'; readonly trouble: Trouble };

/**
 * GitHub's rules for logins: letters, digits and single hyphens, not at the ends, at most 39 characters; those of
 * Enterprise Managed Users end with an underscore and their enterprise's short code.
 * https://docs.github.com/en/enterprise-cloud@latest/admin/managing-iam/iam-configuration-reference/username-considerations-for-external-authentication
 */
const login = /^(?=.{1,39}$)[a-z\d]+(?:-[a-z\d]+)*(?:_[a-z\d]+)?$/i;

/** Whether GitHub could have an account of this name; an empty one unties. What `@` stands before it is no part of it. */
export function canBeLogin(typed: string): boolean {
  const wanted = bare(typed);
  return wanted === '' || login.test(wanted);
}

function bare(typed: string): string {
  return typed.trim().replace(/^@/, '');
}

/** Ties a person to their GitHub account, so that commits name them as co-author; an empty login unties. */
export async function linkGitHubAccount(
  around: { readonly people: People; readonly repositories: JournalRepositories },
  person: PersonKey,
  typed: string,
): Promise<LinkResult> {
  const { people, repositories } = around;
  const wanted = bare(typed);
  if (wanted === '') {
    const kept = await people.linkGitHub(person, null);
    return { type: kept ? 'unlinked' : 'nobody-known' };
  }
  if (!login.test(wanted)) return { type: 'not-a-login' };
  const account = await repositories.open(repositories.home).findAccount(wanted);
  if (account === null) return { type: 'no-such-account' };
  if ('kind' in account) return { type: 'trouble', trouble: account };
  const kept = await people.linkGitHub(person, account);
  return kept ? { type: 'linked', account } : { type: 'nobody-known' };
}
