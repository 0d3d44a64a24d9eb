import { html } from 'htm/preact';
import type { RepositoryCommit, RepositoryTree } from '../../../github/played-github.ts';
import { Icon } from '../shell/icon.ts';
import type { RepositoryPlace } from './repository-place.ts';

type FileTreeProps = {
  readonly tree: RepositoryTree;
  readonly newest: RepositoryCommit | undefined;
  readonly go: (place: RepositoryPlace) => void;
};

/** Every file, folder by folder. */
export function FileTree({ tree, newest, go }: FileTreeProps) {
  if (tree.length === 0) {
    return html`<div class="empty"><p><strong>Nothing committed yet.</strong></p><p class="faint">The first daily log makes the first commit.</p></div>`;
  }
  const changed = new Set(newest?.files.map(({ path }) => path));
  return html`<ul class="file-tree">
    ${byFolder(tree).map(
      ({ folder, files }) => html`<li key=${folder}>
        ${folder !== '' && html`<p class="folder"><${Icon} name="folder" />${folder}</p>`}
        <ul>
          ${files.map(
            ({ path, name }) => html`<li key=${path}>
              <button type="button" class="file-link" onClick=${() => go({ type: 'file', path })}>
                <${Icon} name="file" /><span>${name}</span>${changed.has(path) && html`<span class="new-mark">newest commit</span>`}
              </button>
            </li>`,
          )}
        </ul>
      </li>`,
    )}
  </ul>`;
}

type FolderOfFiles = {
  readonly folder: string;
  readonly files: { readonly path: string; readonly name: string }[];
};

function byFolder(tree: RepositoryTree): readonly FolderOfFiles[] {
  const folders = new Map<string, FolderOfFiles>();
  const inOrder = [...tree].sort((a, b) => (a.path < b.path ? -1 : 1));
  for (const { path } of inOrder) {
    const cut = path.lastIndexOf('/');
    const folder = cut < 0 ? '' : path.slice(0, cut);
    const known = folders.get(folder) ?? { folder, files: [] };
    known.files.push({ path, name: path.slice(cut + 1) });
    folders.set(folder, known);
  }
  return [...folders.values()].sort((a, b) => (a.folder < b.folder ? -1 : 1));
}
