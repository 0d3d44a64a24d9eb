/** GitHub gives up on a request after 10 seconds; 8 MB before encoding is well below what that allows. */
const MOST_BYTES = 8_000_000;

/** What a submission brings to a batch. */
type Load = { readonly id: string; readonly half: string | null; readonly bytes: number };

/**
 * The oldest of the free submissions that go out with those held already: at most `limit` in all, and as many bytes as
 * one commit carries (one alone may have more). It is always the front of the queue, so that two changes of one path
 * stay in order; it ends where the half of a refused batch begins or ends, so that a secret is found by halving.
 */
export function joining(held: readonly Load[], free: readonly Load[], limit: number): readonly string[] {
  const batch = [...held];
  let bytes = held.reduce((sum, load) => sum + load.bytes, 0);
  for (const load of free) {
    const [first = load] = batch;
    bytes += load.bytes;
    const isFull = batch.length >= limit || (bytes > MOST_BYTES && batch.length > 0);
    if (isFull || load.half !== first.half) break;
    batch.push(load);
  }
  return batch.slice(held.length).map(({ id }) => id);
}
