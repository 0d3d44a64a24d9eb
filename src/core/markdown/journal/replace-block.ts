/** A body with another block from `from` to `to`; where it has none, one blank line stays of the room around it. */
export function replaceBlock(body: string, from: number, to: number, block: string): string {
  const head = body.slice(0, from);
  const rest = body.slice(to);
  if (block !== '') return `${head}${block}${rest}`;
  return [head.trimEnd(), rest.replace(/^(?:[ \t]*\n)+/, '')]
    .filter((text) => text.trim() !== '')
    .join('\n\n');
}
