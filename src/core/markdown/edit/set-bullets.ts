/** A bullet of a body: what it says, its words, and the lines it stands on with the last one's end. */
export type FoundBullet<Value> = {
  readonly value: Value;
  readonly from: number;
  readonly to: number;
  readonly start: number;
  readonly end: number;
};

type Wording<Value> = {
  same(one: Value, other: Value): boolean;
  /** The line of a new bullet, with its end. */
  write(value: Value): string;
  /** Other words for a bullet that stays. */
  rewrite(bullet: FoundBullet<Value>, value: Value): string;
};

/** A replacement in a body: what stands from `from` to `to` becomes `text`. */
type Splice = { readonly from: number; readonly to: number; readonly text: string };

/**
 * The body with other bullets: those that are the same at the start and at the end stay as they are, between them
 * words are replaced, lines cut and added. `left` are the lines for which the body has no bullet to stand by.
 */
export function setBullets<Value>(
  body: string,
  present: readonly FoundBullet<Value>[],
  wanted: readonly Value[],
  { same, write, rewrite }: Wording<Value>,
): { readonly body: string; readonly left: string } {
  const values = present.map(({ value }) => value);
  const sameAtStart = countSame(values, wanted, same);
  const old = present.slice(sameAtStart);
  const sameAtEnd = countSame(values.slice(sameAtStart).reverse(), wanted.slice(sameAtStart).reverse(), same);
  const gone = old.slice(0, old.length - sameAtEnd);
  const come = wanted.slice(sameAtStart, wanted.length - sameAtEnd);
  const kept = come.slice(0, gone.length);
  const rewritten = kept.flatMap((value, at): Splice[] => {
    const bullet = gone[at];
    return bullet === undefined || same(bullet.value, value)
      ? []
      : [{ from: bullet.from, to: bullet.to, text: rewrite(bullet, value) }];
  });
  const cut = gone.slice(kept.length).map(({ start, end }) => ({ from: start, to: end, text: '' }));
  const added = come.slice(kept.length).map(write).join('');
  const place = present[sameAtStart + kept.length - 1]?.end ?? present[0]?.start;
  const inserted = place === undefined || added === '' ? [] : [{ from: place, to: place, text: added }];
  return {
    body: [...rewritten, ...cut, ...inserted]
      .sort((one, other) => other.from - one.from)
      .reduce(splice, body),
    left: place === undefined ? added : '',
  };
}

function countSame<Value>(
  some: readonly Value[],
  others: readonly Value[],
  same: (one: Value, other: Value) => boolean,
): number {
  const differs = some.findIndex((value, at) => {
    const other = others[at];
    return other === undefined || !same(value, other);
  });
  return differs < 0 ? some.length : differs;
}

function splice(body: string, { from, to, text }: Splice): string {
  return `${body.slice(0, from)}${text}${body.slice(to)}`;
}
