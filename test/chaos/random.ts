/** Draws that are the same for the same seed, on every machine. */
export type Random = {
  /** From 0, below 1. */
  next(): number;
  chance(probability: number): boolean;
  /** A whole number from 0, below this. */
  below(count: number): number;
  /** Throws on an empty list. */
  pick<Item>(items: readonly Item[]): Item;
  /** Draws of its own: however many others make, these stay the same. */
  fork(name: string): Random;
};

export function createRandom(seed: string): Random {
  let state = hash(seed);
  function next(): number {
    // Mulberry32 (public domain, Tommy Ettinger): 32 bits of state are plenty for a few thousand draws.
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }
  const below = (count: number) => Math.floor(next() * count);
  return {
    next,
    below,
    chance: (probability) => next() < probability,
    pick(items) {
      const [first = fail()] = items.slice(below(items.length));
      return first;
    },
    fork: (name) => createRandom(`${seed}/${name}`),
  };
}

function fail(): never {
  throw new RangeError('there is nothing to pick from');
}

/** FNV-1a, 32 bits. */
function hash(text: string): number {
  let sum = 0x811c9dc5;
  for (const byte of Buffer.from(text)) sum = Math.imul(sum ^ byte, 0x01000193);
  return sum;
}
