import { html } from 'htm/preact';
import { Tabs } from '../conversation/tabs.ts';
import { getRepository } from '../server/client.ts';
import { useAnswer } from '../server/use-answer.ts';
import { Icon } from '../shell/icon.ts';
import { CloneLine } from './clone-line.ts';
import { CommitList } from './commit-list.ts';
import { CommitPage } from './commit-page.ts';
import { FilePage } from './file-page.ts';
import { FileTree } from './file-tree.ts';
import type { RepositoryPlace } from './repository-place.ts';

type RepositoryPaneProps = {
  readonly place: RepositoryPlace;
  readonly go: (place: RepositoryPlace) => void;
};

/** The journal repository as it is now: its files, its commits, and how to clone it. */
export function RepositoryPane({ place, go }: RepositoryPaneProps) {
  const repository = useAnswer('repository', getRepository);
  if (repository === null) return html`<aside class="repository" aria-label="Repository"></aside>`;
  const { name, branch, cloneUrl, tree, commits } = repository;
  const tab = place.type === 'commits' || place.type === 'commit' ? 'commits' : 'files';
  const tabs = [
    { id: 'files', label: `Files ${tree.length}` },
    { id: 'commits', label: `Commits ${commits.length}` },
  ] as const;

  return html`<aside class="repository" aria-label="Repository">
    <div class="repository-head">
      <h2>${name}</h2><span class="branch"><${Icon} name="branch" />${branch}</span>
      <${CloneLine} url=${cloneUrl} />
      <${Tabs} tabs=${tabs} chosen=${tab} choose=${(id: 'files' | 'commits') => go({ type: id })} />
    </div>
    <div class="repository-body" tabindex="0" role="region" aria-label=${tab === 'files' ? 'Files' : 'Commits'}>
      ${place.type === 'files' && html`<${FileTree} tree=${tree} newest=${commits[0]} go=${go} />`}
      ${place.type === 'file' && html`<${FilePage} key=${place.path} path=${place.path} oid=${tree.find(({ path }) => path === place.path)?.oid ?? ''} go=${go} />`}
      ${place.type === 'commits' && html`<${CommitList} commits=${commits} go=${go} />`}
      ${place.type === 'commit' && html`<${CommitPage} key=${place.oid} oid=${place.oid} go=${go} />`}
    </div>
  </aside>`;
}
