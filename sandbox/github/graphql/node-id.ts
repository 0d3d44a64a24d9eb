/** Global ids: what a thing is and its name, opaque to clients. */
type Kind = 'R' | 'REF' | 'C' | 'B' | 'T' | 'U' | 'BOT';

export function encodeNodeId(kind: Kind, name: string): string {
  return `${kind}_${Buffer.from(name).toString('base64url')}`;
}

/** The name in an id of this kind, or null. */
export function decodeNodeId(kind: Kind, id: string): string | null {
  const found = /^([A-Z]+)_([\w-]+)$/.exec(id);
  return found?.[1] === kind ? Buffer.from(found[2] ?? '', 'base64url').toString('utf8') : null;
}
