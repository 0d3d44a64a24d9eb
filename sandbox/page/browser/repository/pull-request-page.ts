import { html } from 'htm/preact';
import { useCallback, useState } from 'preact/hooks';
import type { PlayedPullRequest } from '../../../github/played-github.ts';
import type { PullRequestStep } from '../../page-answers.ts';
import { getPullRequest, settlePullRequest } from '../server/client.ts';
import { useAnswer } from '../server/use-answer.ts';
import { Icon } from '../shell/icon.ts';
import { stateWords } from './pull-request-list.ts';
import type { RepositoryPlace } from './repository-place.ts';

type PullRequestPageProps = {
  readonly repository: string;
  readonly number: number;
  readonly go: (place: RepositoryPlace) => void;
};

/** One pull request: what it says, how it stands, what it would change, and what people do with it past the bot. */
export function PullRequestPage({ repository, number, go }: PullRequestPageProps) {
  const ask = useCallback(
    () => getPullRequest(repository, number).catch(() => 'missing' as const),
    [repository, number],
  );
  const answer = useAnswer('repository', ask);
  const [trouble, setTrouble] = useState('');
  const take = (step: PullRequestStep) => {
    const refused = () => setTrouble('GitHub refuses that: the branches conflict, or one is gone.');
    settlePullRequest(repository, number, step).then(() => setTrouble(''), refused);
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
      ${standing(pullRequest).map((words) => html`<p key=${words}>${words}</p>`)}
      ${pullRequest.body.trim() !== '' && html`<pre class="commit-body">${pullRequest.body.trim()}</pre>`}
      <p class="by-hand">
        ${steps[pullRequest.state].map(
          ({ step, words, means }, index) =>
            html`<button type="button" key=${step} class=${index === 0 ? 'button primary' : 'button'} title=${means} onClick=${() => take(step)}>${words}</button>`,
        )}
      </p>
      ${trouble && html`<p class="error" role="alert">${trouble}</p>`}
      <h4>What it changes</h4>
      <pre class="commit-body" tabindex="0" role="region" aria-label="Changes">${diff === '' ? nothingNew(pullRequest) : diff.trimEnd()}</pre>
    </div>
  `;
}

type Step = { readonly step: PullRequestStep; readonly words: string; readonly means: string };

const steps: Readonly<Record<PlayedPullRequest['state'], readonly Step[]>> = {
  OPEN: [
    { step: 'merge', words: 'Merge by hand', means: 'As if someone had merged it on GitHub' },
    { step: 'squash', words: 'Squash and merge', means: 'As one commit, without the words of its own' },
    { step: 'approve', words: 'Approve', means: 'As if someone had reviewed it on GitHub' },
    { step: 'pass-checks', words: 'Pass checks', means: 'As if they had run for its newest commit' },
    { step: 'close', words: 'Close by hand', means: 'As if someone had closed it on GitHub' },
  ],
  CLOSED: [{ step: 'reopen', words: 'Reopen', means: 'As if someone had reopened it on GitHub' }],
  MERGED: [],
};

function nothingNew({ state, base }: PlayedPullRequest): string {
  return state === 'MERGED' ? `All of it is in ${base}.` : 'Nothing that is not there already.';
}

/** What has happened to it so far; nothing that is as for every new one. */
function standing({ state, approvals, checked, autoMerge }: PlayedPullRequest): readonly string[] {
  if (state !== 'OPEN') return [];
  return [
    ...(approvals === 0 ? [] : ['Approved.']),
    ...(checked === null ? [] : [`Its checks have ${checked.verdict}.`]),
    ...(autoMerge === null ? [] : ['GitHub merges it by itself once nothing stands in the way.']),
  ];
}
