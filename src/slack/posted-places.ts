import type { ShownReceipt } from '../use-cases/ports.ts';

export type Place = Pick<ShownReceipt, 'channel' | 'ts'>;

/** As many messages as can be on their way at once, and more. */
const MOST = 500;

/** Where the last messages were posted: when the store could not take note of one, the next try must not post again. */
export function postedPlaces() {
  const places = new Map<string, Place>();
  return {
    /** By what the message is about. */
    find: (about: string): Place | null => places.get(about) ?? null,
    keep(about: string, place: Place): Place {
      const [oldest] = places.keys();
      if (oldest !== undefined && places.size >= MOST) places.delete(oldest);
      places.set(about, place);
      return place;
    },
  };
}
