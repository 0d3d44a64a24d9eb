/** A moment: milliseconds since 1970-01-01T00:00:00Z. Made by a clock at the edges, an argument everywhere else. */
export type Instant = number & { readonly __brand: 'Instant' };

/** Takes milliseconds since the epoch; throws on what is not a finite number, because that is a bug. */
export function toInstant(milliseconds: number): Instant {
  if (!Number.isFinite(milliseconds)) throw new RangeError(`not an instant: ${milliseconds}`);
  return Math.trunc(milliseconds) as Instant;
}

/** The instant `milliseconds` after (or, negative, before) another. */
export function instantAfter(instant: Instant, milliseconds: number): Instant {
  return toInstant(instant + milliseconds);
}
