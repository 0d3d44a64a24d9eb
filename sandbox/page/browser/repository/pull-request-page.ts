import { html } from 'htm/preact';
import { useEffect, useState } from 'preact/hooks';
import type { PlayedPullRequest } from '../../../github/played-github.ts';
import type { PagePullRequest } from '../../page-answers.ts';
import { getPullRequest, settlePullRequest } from '../server/client.ts';
import { Icon } from '../shell/icon.ts';
import { stateWords } from './pull-request-list.ts';
import type { RepositoryPlace } from './repository-place.ts';

type PullRequestPageProps = {
  readonly repository: string;
  readonly number: number;
  /** As it is now; another one means that it was settled. */
  readonly state: PlayedPullRequest['state'] | undefined;
  readonly go: (place: RepositoryPlace) => void;
};

/** One pull request: what it says, what it would change, and the two ways to settle it. */
export function PullRequestPage({ repository, number, state, go }: PullRequestPageProps) {
  const [answer, setAnswer] = useState<PagePullRequest | 'missing' | null>(null);
  const [trouble, setTrouble] = useState('');
  useEffect(() => {
    getPullRequest(repository, number).then(setAnswer, () => setAnswer('missing'));
  }, [repository, number, state]);
  const settle = (to: 'merged' | 'closed') => {
    const refused = () => setTrouble('It cannot be merged: the branches conflict, or one is gone.');
    settlePullRequest(repository, number, to).then(() => setTrouble(''), refused);
  };
  const back = html`<button type="button" class="button icon" aria-label="All pull requests" onClick=${() => go({ type: 'pull-requests' })}><${Icon} name="back" /></button>`;
  if (answer === null) return null;
  if (answer === 'missing')
    return html`<div class="page-head">${back}<span>This pull request is not in the repository.</span></div>`;
  const { pullRequest, diff } = answer;
  return html`
    <div class="page-head">${back}<h3>${pullRequest.title}</h3></div>
    <div class="commit-page">
      <p><span class="change">${stateWords[pullRequest.state]}</span> <code>${pullRequest.head}</code> into <code>${pullRequest.base}</code></p>
      ${pullRequest.body.trim() !== '' && html`<pre class="commit-body">${pullRequest.body.trim()}</pre>`}
      ${
        pullRequest.state === 'OPEN' &&
        html`<p class="by-hand">
          <button type="button" class="button primary" title="As if someone had merged it on GitHub" onClick=${() => settle('merged')}>Merge by hand</button>
          <button type="button" class="button" title="As if someone had closed it on GitHub" onClick=${() => settle('closed')}>Close by hand</button>
        </p>`
      }
      ${trouble && html`<p class="error" role="alert">${trouble}</p>`}
      <h4>What it changes</h4>
      <pre class="commit-body" tabindex="0" role="region" aria-label="Changes">${diff === '' ? 'Nothing that is not there already.' : diff.trimEnd()}</pre>
    </div>
  `;
}
