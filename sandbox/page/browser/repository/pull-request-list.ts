import { html } from 'htm/preact';
import type { PlayedPullRequest } from '../../../github/played-github.ts';
import { momentIn } from '../conversation/time-words.ts';
import { useWorkspace } from '../server/workspace.ts';
import type { RepositoryPlace } from './repository-place.ts';

type PullRequestListProps = {
  readonly pullRequests: readonly PlayedPullRequest[];
  readonly go: (place: RepositoryPlace) => void;
};

/** Newest first, settled ones too. */
export function PullRequestList({ pullRequests, go }: PullRequestListProps) {
  const { me } = useWorkspace();
  if (pullRequests.length === 0)
    return html`<div class="empty"><p><strong>No pull request yet.</strong></p></div>`;
  return html`<ol class="commit-list">
    ${pullRequests.toReversed().map(
      ({ number, title, state, at }) => html`<li key=${number}>
        <button type="button" class="commit-link" onClick=${() => go({ type: 'pull-request', number })}>
          <strong>${title}</strong>
          <small>#${number} · ${stateWords[state]} · ${momentIn(me.zone, at)}</small>
        </button>
      </li>`,
    )}
  </ol>`;
}

export const stateWords: Readonly<Record<PlayedPullRequest['state'], string>> = {
  OPEN: 'open',
  CLOSED: 'closed',
  MERGED: 'merged',
};
