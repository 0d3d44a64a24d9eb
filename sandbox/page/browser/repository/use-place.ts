import { useEffect, useState } from 'preact/hooks';
import { pathOf, placeOf, type RepositoryPlace } from './repository-place.ts';

type Repository = { readonly name: string; readonly branch: string };
type Where = { readonly repository: string; readonly place: RepositoryPlace };
type PlaceState = Where & {
  /** Goes on in the repository that is shown. */
  readonly go: (place: RepositoryPlace) => void;
  readonly show: (repository: string) => void;
};

/**
 * The pane's place and the address bar, kept the same: a link into a repository opens the pane without a new page,
 * and the browser's back button goes back in it. The first repository is shown until another one is chosen.
 */
export function usePlace(repositories: readonly Repository[], onOpen: () => void): PlaceState {
  const first = repositories[0]?.name ?? '';
  const start: Where = { repository: first, place: { type: 'files' } };
  const [chosen, setWhere] = useState<Where>(() => whereOf(location.pathname, repositories) ?? start);
  // A repository may be renamed while it is shown.
  const where = repositories.some(({ name }) => name === chosen.repository) ? chosen : start;
  const move = (next: Where) => {
    const branch = repositories.find(({ name }) => name === next.repository)?.branch ?? '';
    history.pushState(null, '', pathOf(next.place, next.repository, branch));
    setWhere(next);
    onOpen();
  };
  useEffect(() => {
    const onBack = () => setWhere(whereOf(location.pathname, repositories) ?? start);
    const onClick = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest('a') : null;
      if (!link || link.origin !== location.origin || event.ctrlKey || event.metaKey || event.shiftKey)
        return;
      const next = whereOf(link.pathname, repositories);
      if (next === null) return;
      event.preventDefault();
      move(next);
    };
    addEventListener('popstate', onBack);
    document.addEventListener('click', onClick);
    return () => {
      removeEventListener('popstate', onBack);
      document.removeEventListener('click', onClick);
    };
  });
  return {
    ...where,
    go: (place) => move({ repository: where.repository, place }),
    show: (repository) => move({ repository, place: { type: 'files' } }),
  };
}

function whereOf(pathname: string, repositories: readonly Repository[]): Where | null {
  for (const { name } of repositories) {
    const place = placeOf(pathname, name);
    if (place !== null) return { repository: name, place };
  }
  return null;
}
