import type { Code } from 'mdast';
import { type Block, parseBlocks } from './parse-blocks.ts';

/** Code in a fence longer than any run of back-ticks in it, so that no line of it can close the fence. */
export function fenceCode(code: string, language: string): string {
  const longest = Math.max(2, ...(code.match(/`+/g) ?? []).map((run) => run.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}${language}\n${code}\n${fence}`;
}

/** A code block, and where it stands in a section's body. */
export type FoundFence = { readonly node: Code; readonly from: number; readonly to: number };

/** The first code block of a section's body. */
export function findFence(body: string): FoundFence | null {
  if (!/```|~~~|^(?: {4}|\t)/m.test(body)) return null;
  return fenceIn(parseBlocks(body).find(({ node }) => node.type === 'code'));
}

/** The fence that a body ends with, unless it says more than its language. */
export function findLastFence(body: string): FoundFence | null {
  if (!/(?:`{3}|~{3})\s*$/.test(body.slice(-80))) return null;
  const found = fenceIn(parseBlocks(body).at(-1));
  const fenced = found !== null && /^(?:```|~~~)/.test(body.slice(found.from));
  return fenced && !found.node.meta ? found : null;
}

function fenceIn(block: Block | undefined): FoundFence | null {
  return block?.node.type === 'code' ? { ...block, node: block.node } : null;
}
