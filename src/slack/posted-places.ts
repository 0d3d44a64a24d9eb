import type { ShownReceipt, SubmissionId } from '../use-cases/ports.ts';

export type Place = Pick<ShownReceipt, 'channel' | 'ts'>;

/** As many receipts as can be on their way at once, and more. */
const MOST = 500;

/** Where the last receipts were posted: when the store could not take note of one, the next try must not post again. */
export function postedPlaces() {
  const places = new Map<SubmissionId, Place>();
  return {
    find: (id: SubmissionId): Place | null => places.get(id) ?? null,
    keep(id: SubmissionId, place: Place): Place {
      const [oldest] = places.keys();
      if (oldest !== undefined && places.size >= MOST) places.delete(oldest);
      places.set(id, place);
      return place;
    },
  };
}
