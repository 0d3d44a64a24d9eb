import { isMap, isScalar, isSeq, type Node } from 'yaml';

/** The way to a value: keys of sections, and numbers in lists. */
export type Place = readonly PropertyKey[];

type Key = { readonly key: string; readonly offset: number; readonly value: Node | null };

/** The keys of the section at this place, and where each stands; none where no section is. */
export function keysAt(root: Node | null, place: Place): readonly Omit<Key, 'value'>[] {
  return keysOf(walk(root, place).node);
}

/** How many items the list at this place has; 0 where no list is. */
export function itemsAt(root: Node | null, place: Place): number {
  const { node } = walk(root, place);
  return isSeq(node) ? node.items.length : 0;
}

/** Where what stands at this place begins: a setting at its key. Of what is not there, the nearest thing around it. */
export function offsetOf(root: Node | null, place: Place): number {
  return walk(root, place).offset;
}

function walk(root: Node | null, place: Place): { readonly node: Node | null; readonly offset: number } {
  let node = root;
  let offset = root?.range?.[0] ?? 0;
  for (const step of place) {
    const next = stepInto(node, step);
    if (next === null) return { node: null, offset };
    ({ value: node, offset } = next);
  }
  return { node, offset };
}

function stepInto(node: Node | null, step: PropertyKey): Omit<Key, 'key'> | null {
  if (isSeq<Node>(node) && typeof step === 'number') {
    const value = node.items[step] ?? null;
    return value === null ? null : { value, offset: value.range?.[0] ?? 0 };
  }
  return keysOf(node).find(({ key }) => key === step) ?? null;
}

function keysOf(node: Node | null): readonly Key[] {
  if (!isMap<Node, Node | null>(node)) return [];
  return node.items.map(({ key, value }) => ({
    key: isScalar(key) ? String(key.value) : '',
    offset: key.range?.[0] ?? 0,
    value,
  }));
}
