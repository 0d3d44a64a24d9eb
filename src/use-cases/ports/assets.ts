import type { BlobOid } from '../../core/entry/blob-oid.ts';
import type { Instant } from '../../core/time/instant.ts';

/** Pictures on their way from a form to the repository. */
export interface Assets {
  /** Durable when it resolves; the same bytes twice are kept once. */
  keep(bytes: Uint8Array): Promise<BlobOid>;
  read(oid: BlobOid): Promise<Uint8Array | null>;
  /**
   * Forgets those that no draft, no waiting submission and no undone one has held for an hour, as far as the calls before
   * saw: one that was just kept is not in its draft yet. So call it from time to time.
   */
  forgetUnused(now: Instant): Promise<void>;
}
