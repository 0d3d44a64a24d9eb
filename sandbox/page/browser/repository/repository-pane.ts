import { html } from 'htm/preact';
import { useCallback } from 'preact/hooks';
import { Tabs } from '../conversation/tabs.ts';
import { getRepository } from '../server/client.ts';
import { useAnswer } from '../server/use-answer.ts';
import { Icon } from '../shell/icon.ts';
import { CloneLine } from './clone-line.ts';
import { CommitList } from './commit-list.ts';
import { CommitPage } from './commit-page.ts';
import { FilePage } from './file-page.ts';
import { FileTree } from './file-tree.ts';
import { PullRequestList } from './pull-request-list.ts';
import { PullRequestPage } from './pull-request-page.ts';
import { PushJournal } from './push-journal.ts';
import type { RepositoryPlace } from './repository-place.ts';
import { RepositoryRules } from './repository-rules.ts';
import { RepositorySwitch } from './repository-switch.ts';

type RepositoryPaneProps = {
  /** `owner/name` of the one that is shown, and of all. */
  readonly repository: string;
  readonly repositories: readonly string[];
  readonly place: RepositoryPlace;
  readonly go: (place: RepositoryPlace) => void;
  readonly show: (repository: string) => void;
};
type Tab = 'files' | 'commits' | 'pull-requests';

/** A repository as it is now: its files, its commits, its pull requests, and how to clone it. */
export function RepositoryPane({ repository, repositories, place, go, show }: RepositoryPaneProps) {
  const ask = useCallback(() => getRepository(repository), [repository]);
  const answer = useAnswer('repository', ask);
  if (answer === null || answer.name !== repository)
    return html`<aside class="repository" aria-label="Repository"></aside>`;
  const { name, branch, cloneUrl, tree, commits, pullRequests, rules } = answer;
  const tab = tabOf(place);
  const tabs = [
    { id: 'files', label: `Files ${tree.length}` },
    { id: 'commits', label: `Commits ${commits.length}` },
    { id: 'pull-requests', label: `Pull requests ${pullRequests.length}` },
  ] as const;
  const shared = { repository: name, go };

  return html`<aside class="repository" aria-label="Repository">
    <div class="repository-head">
      <h2>${name}</h2><span class="branch"><${Icon} name="branch" />${branch}</span>
      ${repositories.length > 1 && html`<${RepositorySwitch} repository=${name} repositories=${repositories} show=${show} />`}
      <${CloneLine} url=${cloneUrl} />
      <${Tabs} tabs=${tabs} chosen=${tab} choose=${(id: Tab) => go({ type: id })} />
    </div>
    <div class="repository-body" key=${name} tabindex="0" role="region" aria-label=${regionNames[tab]}>
      ${place.type === 'files' && html`<${PushJournal} repository=${name} />`}
      ${place.type === 'files' && html`<${FileTree} tree=${tree} newest=${commits[0]} go=${go} />`}
      ${place.type === 'file' && html`<${FilePage} key=${place.path} path=${place.path} oid=${tree.find(({ path }) => path === place.path)?.oid ?? ''} branch=${branch} ...${shared} />`}
      ${place.type === 'commits' && html`<${CommitList} commits=${commits} go=${go} />`}
      ${place.type === 'commit' && html`<${CommitPage} key=${place.oid} oid=${place.oid} ...${shared} />`}
      ${place.type === 'pull-requests' && html`<${RepositoryRules} repository=${name} rules=${rules} />`}
      ${place.type === 'pull-requests' && html`<${PullRequestList} pullRequests=${pullRequests} go=${go} />`}
      ${place.type === 'pull-request' && html`<${PullRequestPage} key=${place.number} number=${place.number} ...${shared} />`}
    </div>
  </aside>`;
}

const regionNames: Readonly<Record<Tab, string>> = {
  files: 'Files',
  commits: 'Commits',
  'pull-requests': 'Pull requests',
};

function tabOf(place: RepositoryPlace): Tab {
  switch (place.type) {
    case 'files':
    case 'file':
      return 'files';
    case 'commits':
    case 'commit':
      return 'commits';
    case 'pull-requests':
    case 'pull-request':
      return 'pull-requests';
    default:
      return place satisfies never;
  }
}
