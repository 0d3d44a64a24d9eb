import { useState } from 'preact/hooks';

/** Up to this width the side panes lie over the conversation, one at a time (layout.css). */
const NARROW = 980;

export type Panes = {
  readonly repository: boolean;
  /** Only says something on a narrow page; a wide one always shows it. */
  readonly sidebar: boolean;
  toggleRepository(): void;
  toggleSidebar(): void;
  showRepository(): void;
  hideSidebar(): void;
  /** Puts away what lies over the conversation. */
  putAway(): void;
};

/** Which of the panes beside the conversation are in sight. An address inside the repository brings that one in. */
export function usePanes(): Panes {
  const narrow = () => innerWidth <= NARROW;
  const [{ repository, sidebar }, show] = useState({
    repository: !narrow() || location.pathname !== '/',
    sidebar: false,
  });
  return {
    repository,
    sidebar,
    toggleRepository: () => show({ repository: !repository, sidebar: false }),
    toggleSidebar: () => show({ repository: repository && !narrow(), sidebar: !sidebar }),
    showRepository: () => show({ repository: true, sidebar: false }),
    hideSidebar: () => show({ repository, sidebar: false }),
    putAway: () => show({ repository: repository && !narrow(), sidebar: false }),
  };
}
