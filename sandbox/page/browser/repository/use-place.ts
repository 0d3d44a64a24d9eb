import { useEffect, useState } from 'preact/hooks';
import { pathOf, placeOf, type RepositoryPlace } from './repository-place.ts';

type PlaceState = { readonly place: RepositoryPlace; readonly go: (place: RepositoryPlace) => void };

/**
 * The pane's place and the address bar, kept the same: a link into the repository opens the pane without a new page,
 * and the browser's back button goes back in it.
 */
export function usePlace(repository: string, branch: string, onOpen: () => void): PlaceState {
  const [place, setPlace] = useState<RepositoryPlace>(
    () => placeOf(location.pathname, repository) ?? { type: 'files' },
  );
  const go = (next: RepositoryPlace) => {
    history.pushState(null, '', pathOf(next, repository, branch));
    setPlace(next);
    onOpen();
  };
  useEffect(() => {
    const onBack = () => setPlace(placeOf(location.pathname, repository) ?? { type: 'files' });
    const onClick = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest('a') : null;
      if (!link || link.origin !== location.origin || event.ctrlKey || event.metaKey || event.shiftKey)
        return;
      const next = placeOf(link.pathname, repository);
      if (next === null) return;
      event.preventDefault();
      go(next);
    };
    addEventListener('popstate', onBack);
    document.addEventListener('click', onClick);
    return () => {
      removeEventListener('popstate', onBack);
      document.removeEventListener('click', onClick);
    };
  });
  return { place, go };
}
