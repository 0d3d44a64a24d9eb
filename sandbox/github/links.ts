import type { Scene } from './scene.ts';

/** Where a person looks at it: the sandbox's own page, in GitHub's shape. */
export function linksOf({ origin, owner, name }: Scene) {
  const repository = `${origin()}/${owner}/${name}`;
  return {
    repository,
    commit: (oid: string) => `${repository}/commit/${oid}`,
    tree: (rev: string) => `${repository}/tree/${rev}`,
    blob: (rev: string, path: string) => `${repository}/blob/${rev}/${encodePath(path)}`,
    account: (login: string) => `${origin()}/${login}`,
    avatar: (login: string) => `${origin()}/${login}.png`,
    api: `${origin()}/github`,
    apiRepository: `${origin()}/github/repos/${owner}/${name}`,
    clone: `${repository}.git`,
  };
}

/** The same address from the root of the server, as GraphQL's `resourcePath`. */
export function withoutOrigin({ origin }: Scene, url: string): string {
  return url.slice(origin().length);
}

export function encodePath(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}
