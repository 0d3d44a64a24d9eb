import { html } from 'htm/preact';
import { useEffect, useState } from 'preact/hooks';
import type { RepositoryCommit } from '../../../github/played-github.ts';
import { momentIn } from '../conversation/time-words.ts';
import { getCommit } from '../server/client.ts';
import { useWorkspace } from '../server/workspace.ts';
import { Icon } from '../shell/icon.ts';
import type { RepositoryPlace } from './repository-place.ts';

type CommitPageProps = {
  readonly repository: string;
  readonly oid: string;
  readonly go: (place: RepositoryPlace) => void;
};

/** One commit: its message with the trailers, its author, the files it changed. */
export function CommitPage({ repository, oid, go }: CommitPageProps) {
  const { me } = useWorkspace();
  const [commit, setCommit] = useState<RepositoryCommit | 'missing' | null>(null);
  useEffect(() => {
    getCommit(repository, oid).then(setCommit, () => setCommit('missing'));
  }, [repository, oid]);
  const back = html`<button type="button" class="button icon" aria-label="All commits" onClick=${() => go({ type: 'commits' })}><${Icon} name="back" /></button>`;
  if (commit === null) return null;
  if (commit === 'missing')
    return html`<div class="page-head">${back}<span>This commit is not in the repository.</span></div>`;
  const { headline, body, author, at, files } = commit;
  return html`
    <div class="page-head">${back}<h3>${headline}</h3></div>
    <div class="commit-page">
      <p class="faint"><code>${oid}</code></p>
      <p>${author} <span class="faint">· ${momentIn(me.zone, Date.parse(at))}</span></p>
      ${body.trim() !== '' && html`<pre class="commit-body">${body.trim()}</pre>`}
      <h4>${files.length === 1 ? '1 file' : `${files.length} files`} changed</h4>
      <ul class="changed-files">
        ${files.map(
          ({ path, change }) => html`<li key=${path}>
            <span class=${`change ${change}`}>${change}</span>
            ${change === 'deleted' ? html`<span>${path}</span>` : html`<button type="button" class="file-link" onClick=${() => go({ type: 'file', path })}>${path}</button>`}
          </li>`,
        )}
      </ul>
    </div>
  `;
}
