import type { TreeItem } from '../git/parse-tree.ts';
import { encodePath, linksOf } from '../links.ts';
import type { Scene } from '../scene.ts';

/** The entry of a file or folder in answers, without its content. */
export function describeContent(scene: Scene, rev: string, path: string, item: TreeItem, size: number) {
  const links = linksOf(scene);
  const isFolder = item.type === 'tree';
  const url = `${links.apiRepository}/contents/${encodePath(path)}?ref=${encodeURIComponent(rev)}`;
  const gitUrl = `${links.apiRepository}/git/${isFolder ? 'trees' : 'blobs'}/${item.oid}`;
  const page = isFolder ? links.tree(`${rev}/${encodePath(path)}`) : links.blob(rev, path);
  return {
    name: path.split('/').at(-1) ?? path,
    path,
    sha: item.oid,
    size,
    url,
    html_url: page,
    git_url: gitUrl,
    download_url: isFolder ? null : page,
    type: isFolder ? 'dir' : 'file',
    _links: { self: url, git: gitUrl, html: page },
  };
}
