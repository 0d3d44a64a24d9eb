import type { PlayedRepository } from '../github/played-github.ts';
import { markdownTree } from './markdown-tree.ts';
import type { PageFile } from './page-answers.ts';
import { pictureType } from './picture-type.ts';

/** As git decides it: a NUL in the first 8,000 bytes. */
const LOOKED_AT = 8_000;

/** A file as the page shows it; null where there is none. */
export async function readPageFile(repository: PlayedRepository, path: string): Promise<PageFile | null> {
  const [tree, bytes] = await Promise.all([repository.tree(), repository.bytes(path)]);
  const oid = tree.find((one) => one.path === path)?.oid;
  if (bytes === null || oid === undefined) return null;
  return { path, oid, content: contentOf(path, bytes) };
}

function contentOf(path: string, bytes: Buffer): PageFile['content'] {
  if (pictureType(path) !== null) return { type: 'picture', size: bytes.length };
  if (bytes.subarray(0, LOOKED_AT).includes(0)) return { type: 'binary', size: bytes.length };
  const text = bytes.toString('utf8');
  const isMarkdown = /\.(md|markdown)$/i.test(path);
  return isMarkdown ? { type: 'markdown', text, tree: markdownTree(text) } : { type: 'text', text };
}
