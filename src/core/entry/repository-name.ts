/** A journal repository as people name it: `owner/name`, or `owner/name@branch` where it is not the default branch. */
export type RepositoryName = string & { readonly __brand: 'RepositoryName' };

/** An underscore stands in the names of Enterprise Managed Users: `octocat_acme`. */
const shape = /^[A-Za-z0-9][\w-]*\/[\w.-]+(@(?!-)[^\s~^:?*[\\]+)?$/;

/** Returns the name, or null when the text is none. */
export function parseRepositoryName(text: string): RepositoryName | null {
  return shape.test(text) ? (text as RepositoryName) : null;
}

/** Its two parts; a null branch is the repository's default one. A branch may hold an `@`, a repository none. */
export function partsOfRepositoryName(name: RepositoryName): {
  readonly repository: string;
  readonly branch: string | null;
} {
  const [repository = '', ...branch] = name.split('@');
  return { repository, branch: branch.length === 0 ? null : branch.join('@') };
}
