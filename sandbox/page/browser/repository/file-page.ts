import { html } from 'htm/preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { PageFile } from '../../page-answers.ts';
import { getFile } from '../server/client.ts';
import { Icon } from '../shell/icon.ts';
import { EditByHand } from './edit-by-hand.ts';
import { FileContent } from './file-content.ts';
import { MoveByHand } from './move-by-hand.ts';
import type { RepositoryPlace } from './repository-place.ts';

type FilePageProps = {
  readonly repository: string;
  readonly branch: string;
  readonly path: string;
  /** The blob as the tree has it now; another one means the file changed. */
  readonly oid: string;
  readonly go: (place: RepositoryPlace) => void;
};

/** One file: as GitHub draws it, or its source, or a box to change it by hand. */
export function FilePage({ repository, branch, path, oid, go }: FilePageProps) {
  const [file, setFile] = useState<PageFile | 'missing' | null>(null);
  const [shows, setShows] = useState<'drawn' | 'source' | 'editor'>('drawn');
  const showing = useRef(shows);
  showing.current = shows;
  useEffect(() => {
    let current = true;
    getFile(repository, path).then(
      (found) => current && setFile(found),
      () => current && setFile((known) => (isEdited(known) ? { ...known, oid: '' } : 'missing')),
    );
    return () => {
      current = false;
    };
  }, [repository, path, oid]);

  // An editor stays open over a file that was deleted meanwhile: it has no oid then.
  const isEdited = (known: PageFile | 'missing' | null): known is PageFile =>
    showing.current === 'editor' && known !== null && known !== 'missing';

  const back = html`<button type="button" class="button icon" aria-label="All files" onClick=${() => go({ type: 'files' })}><${Icon} name="back" /></button>`;
  if (file === null) return null;
  if (file === 'missing')
    return html`<div class="page-head">${back}<span>${path} is not in the repository.</span></div>`;
  const { content } = file;
  const isText = 'text' in content;
  return html`
    <div class="page-head">
      ${back}<h3 class="path"><small>${path.slice(0, path.lastIndexOf('/') + 1)}</small>${path.split('/').at(-1)}</h3>
      ${content.type === 'markdown' && html`<button type="button" class="button" aria-pressed=${shows === 'source' ? 'true' : 'false'} onClick=${() => setShows(shows === 'source' ? 'drawn' : 'source')}>Raw</button>`}
      ${isText && html`<button type="button" class="button" aria-pressed=${shows === 'editor' ? 'true' : 'false'} title="As if someone had edited the file on GitHub" onClick=${() => setShows(shows === 'editor' ? 'drawn' : 'editor')}>Edit by hand</button>`}
      <${MoveByHand} repository=${repository} file=${file} go=${go} />
    </div>
    ${
      isText && shows === 'editor'
        ? html`<${EditByHand} repository=${repository} file=${file} text=${content.text} onDone=${() => setShows('drawn')} />`
        : html`<${FileContent} repository=${repository} branch=${branch} file=${file} asSource=${shows === 'source'} />`
    }
  `;
}
