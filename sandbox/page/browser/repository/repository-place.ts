/** Where the pane is, in one of the repositories. */
export type RepositoryPlace =
  | { readonly type: 'files' }
  | { readonly type: 'commits' }
  | { readonly type: 'pull-requests' }
  | { readonly type: 'file'; readonly path: string }
  | { readonly type: 'commit'; readonly oid: string }
  | { readonly type: 'pull-request'; readonly number: number };

/** The place a path of the address bar names, as GitHub writes it; null when it is outside of the repository. */
export function placeOf(pathname: string, repository: string): RepositoryPlace | null {
  const base = `/${repository}`;
  if (pathname === base || pathname === `${base}/`) return { type: 'files' };
  if (!pathname.startsWith(`${base}/`)) return null;
  const [kind, ...rest] = pathname.slice(base.length + 1).split('/');
  if (kind === 'commits') return { type: 'commits' };
  if (kind === 'commit' && rest[0]) return { type: 'commit', oid: rest[0] };
  if (kind === 'pulls') return { type: 'pull-requests' };
  if (kind === 'pull' && Number(rest[0]) > 0) return { type: 'pull-request', number: Number(rest[0]) };
  const path = rest.slice(1).map(decode).join('/');
  return kind === 'blob' && path !== '' ? { type: 'file', path } : { type: 'files' };
}

/** The path of this place for the address bar. */
export function pathOf(place: RepositoryPlace, repository: string, branch: string): string {
  const base = `/${repository}`;
  switch (place.type) {
    case 'files':
      return base;
    case 'commits':
      return `${base}/commits/${branch}`;
    case 'commit':
      return `${base}/commit/${place.oid}`;
    case 'pull-requests':
      return `${base}/pulls`;
    case 'pull-request':
      return `${base}/pull/${place.number}`;
    case 'file':
      return `${base}/blob/${branch}/${place.path.split('/').map(encodeURIComponent).join('/')}`;
    default:
      return place satisfies never;
  }
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
