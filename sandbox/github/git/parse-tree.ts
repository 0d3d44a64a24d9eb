export type TreeItem = {
  readonly name: string;
  /** As git keeps it, in octal: 0o100644 a file, 0o40000 a folder. */
  readonly mode: number;
  readonly type: 'blob' | 'tree' | 'commit';
  readonly oid: string;
};

/** Reads a tree object: `<mode> <name>\0` and 20 bytes of oid, over and over. */
export function parseTree(bytes: Buffer): readonly TreeItem[] {
  const items: TreeItem[] = [];
  for (let at = 0; at < bytes.length; ) {
    const space = bytes.indexOf(0x20, at);
    const nul = bytes.indexOf(0, space);
    const mode = Number.parseInt(bytes.toString('latin1', at, space), 8);
    items.push({
      name: bytes.toString('utf8', space + 1, nul),
      mode,
      type: typeOf(mode),
      oid: bytes.toString('hex', nul + 1, nul + 21),
    });
    at = nul + 21;
  }
  return items;
}

function typeOf(mode: number): TreeItem['type'] {
  if (mode === 0o40000) return 'tree';
  return mode === 0o160000 ? 'commit' : 'blob';
}
