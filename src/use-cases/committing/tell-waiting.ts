import { type Instant, instantAfter } from '../../core/time/instant.ts';
import type { Trouble } from '../ports.ts';
import type { Committing } from './commit-surroundings.ts';
import { MOST_COMMITS_A_MINUTE, type Pace } from './pace.ts';

/** Sooner than this nobody needs to hear of the pace. */
const SOON = 60_000;
/** The whole queue is looked through, and every submission comes by here. */
const TELL_EVERY = 1_000;

export type Teller = {
  /** Tells whoever has not heard yet why nothing goes out for now. */
  ofTrouble(trouble: Trouble): Promise<void>;
  /** Tells those whose entry lands more than a minute from now about when it does. */
  ofPace(pace: Pace): Promise<void>;
  /** Nothing waits: what comes to wait later does so under another reference. */
  ofNothing(): void;
  /** When somebody may be waiting to be told; null while everybody was. */
  next(): Instant | null;
};

/** Tells people why their entries wait, at most once a second. */
export function createTeller(around: Committing): Teller {
  const { outbox, clock, repository, log } = around;
  let toldAt: Instant | null = null;
  let isBehind = false;
  let reference: string | null = null;

  async function tell(of: (ahead: number) => Trouble | null): Promise<void> {
    isBehind = toldAt !== null && clock.now() < toldAt + TELL_EVERY;
    if (isBehind) return;
    toldAt = clock.now();
    await outbox.noteTrouble(repository.name, of);
    around.onProgress();
  }

  return {
    ofTrouble: (trouble) => tell(() => trouble),

    async ofPace(pace) {
      const now = clock.now();
      const known = reference ?? around.newReference();
      let told = 0;
      await tell((ahead) => {
        const landing = pace.landingOf(ahead);
        if (landing - now <= SOON) return null;
        told += 1;
        return paced(known, landing);
      });
      if (told === 0) return;
      if (reference === null) {
        const fields = { repository: repository.name, entries: told, kind: 'paced', reference: known };
        log.info('entries wait for the next commits', { ...fields, retryAt: pace.next });
      }
      reference = known;
    },

    ofNothing() {
      reference = null;
      isBehind = false;
    },

    next: () => (isBehind && toldAt !== null ? instantAfter(toldAt, TELL_EVERY) : null),
  };
}

function paced(reference: string, retryAt: Instant): Trouble {
  return { kind: 'paced', reference, detail: `${MOST_COMMITS_A_MINUTE} commits within a minute`, retryAt };
}
