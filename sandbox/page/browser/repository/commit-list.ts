import { html } from 'htm/preact';
import type { RepositoryCommit } from '../../../github/played-github.ts';
import { momentIn } from '../conversation/time-words.ts';
import { useWorkspace } from '../server/workspace.ts';
import type { RepositoryPlace } from './repository-place.ts';

type CommitListProps = {
  readonly commits: readonly RepositoryCommit[];
  readonly go: (place: RepositoryPlace) => void;
};

/** Newest first. */
export function CommitList({ commits, go }: CommitListProps) {
  const { me } = useWorkspace();
  if (commits.length === 0) return html`<div class="empty"><p><strong>No commit yet.</strong></p></div>`;
  return html`<ol class="commit-list">
    ${commits.map(
      ({ oid, headline, author, at }) => html`<li key=${oid}>
        <button type="button" class="commit-link" onClick=${() => go({ type: 'commit', oid })}>
          <strong>${headline}</strong>
          <small><code>${oid.slice(0, 7)}</code> ${author} · ${momentIn(me.zone, Date.parse(at))}</small>
        </button>
      </li>`,
    )}
  </ol>`;
}
