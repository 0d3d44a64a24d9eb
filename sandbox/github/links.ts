import type { Scene, Site } from './scene.ts';

/** Addresses of what belongs to no repository. */
export function siteLinks({ origin }: Pick<Site, 'origin'>) {
  return {
    account: (login: string) => `${origin()}/${login}`,
    avatar: (login: string) => `${origin()}/${login}.png`,
    api: `${origin()}/github`,
  };
}

/** Where a person looks at it: the sandbox's own page, in GitHub's shape. */
export function linksOf(scene: Pick<Scene, 'origin' | 'owner' | 'name'>) {
  const { origin, owner, name } = scene;
  const repository = `${origin()}/${owner}/${name}`;
  return {
    ...siteLinks(scene),
    repository,
    commit: (oid: string) => `${repository}/commit/${oid}`,
    tree: (rev: string) => `${repository}/tree/${rev}`,
    blob: (rev: string, path: string) => `${repository}/blob/${rev}/${encodePath(path)}`,
    pullRequest: (number: number) => `${repository}/pull/${number}`,
    apiRepository: `${origin()}/github/repos/${owner}/${name}`,
    clone: `${repository}.git`,
  };
}

/** The same address from the root of the server, as GraphQL's `resourcePath`. */
export function withoutOrigin({ origin }: Pick<Site, 'origin'>, url: string): string {
  return url.slice(origin().length);
}

export function encodePath(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}
