import type { Code } from 'mdast';
import { parseField } from './parse-field.ts';

/** Code in a fence longer than any run of back-ticks in it, so that no line of it can close the fence. */
export function fenceCode(code: string, language: string): string {
  const longest = Math.max(2, ...(code.match(/`+/g) ?? []).map((run) => run.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}${language}\n${code}\n${fence}`;
}

/** The first code block of a section's body, and where it stands there. */
export function findFence(
  body: string,
): { readonly node: Code; readonly from: number; readonly to: number } | null {
  const node = parseField(body).children.find((block) => block.type === 'code');
  const from = node?.position?.start.offset;
  const to = node?.position?.end.offset;
  return node?.type === 'code' && from !== undefined && to !== undefined ? { node, from, to } : null;
}
