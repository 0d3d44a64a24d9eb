import type { RepositoryName } from '../../core/entry/repository-name.ts';
import { type Instant, instantAfter, toInstant } from '../../core/time/instant.ts';
import type { Clock } from '../ports.ts';
import { createCommitter } from './commit-repository.ts';
import type { CommitSurroundings } from './commit-surroundings.ts';

/** How often the outbox is looked at while a commit is under way: what other repositories got meanwhile goes out then. */
const LOOK = 1_000;
const AFTER_A_BUG = 10_000;

type CommitNext = () => Promise<Instant | null>;

/**
 * Makes the committer of all journal repositories: a call runs a step for every repository that something waits for,
 * side by side, and returns when to be called again, or null when nothing waits. Each repository has a pace and troubles
 * of its own. The call ends when no step is under way; until then the others go on being served.
 */
export function createCommitters(around: CommitSurroundings): CommitNext {
  const committers = new Map<RepositoryName, CommitNext>();
  return async function commitNext() {
    const underWay = new Map<RepositoryName, Promise<void>>();
    const next = new Map<RepositoryName, Instant | null>();

    function begin(name: RepositoryName): void {
      const committer = committers.get(name) ?? createCommitter(around, around.repositories.open(name));
      committers.set(name, committer);
      const stepping = stepOf(around, name, committer).then((due) => {
        underWay.delete(name);
        next.set(name, due);
      });
      underWay.set(name, stepping);
    }
    function mayBegin(name: RepositoryName, isLook: boolean): boolean {
      if (underWay.has(name)) return false;
      const due = next.get(name);
      // At a look also one that is not due: who submits to a repository in trouble hears of it.
      return isLook || due === undefined || (due !== null && due <= around.clock.now());
    }

    try {
      let isLook = false;
      do {
        const waiting = await around.outbox.repositoriesWaiting();
        for (const name of waiting.filter((one) => mayBegin(one, isLook))) begin(name);
        isLook = underWay.size > 0 && (await lookOrEnd(around.clock, [...underWay.values()])) === 'look';
      } while (underWay.size > 0);
    } finally {
      await Promise.all(underWay.values());
    }
    return earliest([...next.values()]);
  };
}

/** One repository's bug, or its rows in the store, must not keep the others from theirs. */
async function stepOf(
  { clock, log }: CommitSurroundings,
  repository: RepositoryName,
  committer: CommitNext,
): Promise<Instant | null> {
  try {
    return await committer();
  } catch (error) {
    log.error('committing failed, it is tried again', { repository, error: String(error) });
    return instantAfter(clock.now(), AFTER_A_BUG);
  }
}

/** Waits until one of these has ended, or until it is time to look at the outbox. */
async function lookOrEnd(clock: Clock, underWay: readonly Promise<void>[]): Promise<'look' | 'end'> {
  let cancel = (): void => {};
  const look = new Promise<'look'>((resolve) => {
    cancel = clock.wakeAt(instantAfter(clock.now(), LOOK), () => resolve('look'));
  });
  const end = Promise.race(underWay).then(() => 'end' as const);
  const first = await Promise.race([look, end]);
  cancel();
  return first;
}

function earliest(instants: readonly (Instant | null)[]): Instant | null {
  const due = instants.filter((instant) => instant !== null);
  return due.length === 0 ? null : toInstant(Math.min(...due));
}
