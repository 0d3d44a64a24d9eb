import { html } from 'htm/preact';
import { useEffect, useState } from 'preact/hooks';
import type { PageFile } from '../../page-answers.ts';
import { MarkdownText } from '../blocks/markdown-text.ts';
import { getFile } from '../server/client.ts';
import { Icon } from '../shell/icon.ts';
import { EditByHand } from './edit-by-hand.ts';
import type { RepositoryPlace } from './repository-place.ts';

type FilePageProps = {
  readonly path: string;
  /** The blob as the tree has it now; another one means the file changed. */
  readonly oid: string;
  readonly go: (place: RepositoryPlace) => void;
};

/** One file: markdown as GitHub draws it, or its source, or a box to change it by hand. */
export function FilePage({ path, oid, go }: FilePageProps) {
  const [file, setFile] = useState<PageFile | 'missing' | null>(null);
  const [shows, setShows] = useState<'drawn' | 'source' | 'editor'>('drawn');
  useEffect(() => {
    let current = true;
    getFile(path).then(
      (found) => current && setFile(found),
      () => current && setFile('missing'),
    );
    return () => {
      current = false;
    };
  }, [path, oid]);

  const back = html`<button type="button" class="button icon" aria-label="All files" onClick=${() => go({ type: 'files' })}><${Icon} name="back" /></button>`;
  if (file === null) return null;
  if (file === 'missing')
    return html`<div class="page-head">${back}<span>${path} is not in the repository.</span></div>`;
  const drawn = shows === 'drawn' && file.markdown !== null;
  return html`
    <div class="page-head">
      ${back}<h3 class="path"><small>${path.slice(0, path.lastIndexOf('/') + 1)}</small>${path.split('/').at(-1)}</h3>
      ${file.markdown && html`<button type="button" class="button" aria-pressed=${shows === 'source' ? 'true' : 'false'} onClick=${() => setShows(drawn ? 'source' : 'drawn')}>Raw</button>`}
      <button type="button" class="button" aria-pressed=${shows === 'editor' ? 'true' : 'false'} title="As if someone had edited the file on GitHub" onClick=${() => setShows(shows === 'editor' ? 'drawn' : 'editor')}>Edit by hand</button>
    </div>
    ${shows === 'editor' && html`<${EditByHand} file=${file} onDone=${() => setShows('drawn')} />`}
    ${shows !== 'editor' && (drawn && file.markdown ? html`<div class="file-drawn"><${MarkdownText} tree=${file.markdown} /></div>` : html`<pre class="file-source"><code>${file.text}</code></pre>`)}
  `;
}
