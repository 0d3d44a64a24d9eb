import { fenceCode, findFence } from '../fence-code.ts';
import { replaceBlock } from './replace-block.ts';
import { isPlaceholder } from './template-placeholders.ts';

/** The tree of changed files: the code, or all of the text where there is none. */
export function readFilesChanged(body: string): string {
  const code = findFence(body)?.node.value ?? body;
  return isPlaceholder(code) ? '' : code;
}

/** The opposite. */
export function writeFilesChanged(tree: string): string {
  return tree === '' ? '' : fenceCode(tree, '');
}

/** The body with another tree; words around the code stay. */
export function editFilesChanged(body: string, tree: string): string {
  const fence = findFence(body);
  if (fence === null) return writeFilesChanged(tree);
  const source = tree === '' ? '' : fenceCode(tree, fence.node.lang ?? '');
  return replaceBlock(body, fence.from, fence.to, source);
}
