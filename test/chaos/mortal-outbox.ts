import type { RepositoryName } from '../../src/core/entry/repository-name.ts';
import type { Outbox } from '../../src/use-cases/ports.ts';

/** What happens at a step of a process: it goes on, or it dies before or after the step is done. */
export type Fate = 'lives' | 'dies-before' | 'dies-after';
export type Step = { readonly call: keyof Outbox; readonly repository: RepositoryName | null };

export type Mortal = {
  readonly outbox: Outbox;
  /** Resolves when the process has died; nothing it asks for is done or answered after. */
  readonly death: Promise<void>;
  isDead(): boolean;
  /** How many steps are being done. */
  underWay(): number;
};

/** The outbox as one process sees it, which may die between any two of its steps. */
export function mortalOutbox(outbox: Outbox, fateOf: (step: Step) => Promise<Fate>): Mortal {
  let isDead = false;
  let underWay = 0;
  const { promise: death, resolve: die } = Promise.withResolvers<void>();
  const kill = () => {
    isDead = true;
    die();
  };

  async function living<Result>(step: Step, work: () => Promise<Result>): Promise<Result> {
    if (isDead) return never();
    underWay += 1;
    try {
      const fate = await fateOf(step);
      if (fate === 'dies-before') kill();
      if (isDead) return await never();
      const result = await work();
      if (fate === 'dies-after') kill();
      return isDead ? await never() : result;
    } finally {
      underWay -= 1;
    }
  }
  function never<Result>(): Promise<Result> {
    return new Promise(() => undefined);
  }
  const at = (call: keyof Outbox, repository: RepositoryName | null = null): Step => ({ call, repository });

  return {
    death,
    isDead: () => isDead,
    underWay: () => (isDead ? 0 : underWay),
    outbox: {
      ...outbox,
      repositoriesWaiting: () => living(at('repositoriesWaiting'), () => outbox.repositoriesWaiting()),
      lease: (name, holder, now, milliseconds) =>
        living(at('lease', name), () => outbox.lease(name, holder, now, milliseconds)),
      release: (lease) => living(at('release', lease.name), () => outbox.release(lease)),
      claim: (lease, limit, id) => living(at('claim', lease.name), () => outbox.claim(lease, limit, id)),
      recordHead: (lease, batch, sending) =>
        living(at('recordHead', lease.name), () => outbox.recordHead(lease, batch, sending)),
      settle: (lease, batch, settlements) =>
        living(at('settle', lease.name), () => outbox.settle(lease, batch, settlements)),
      postpone: (lease, batch, trouble) =>
        living(at('postpone', lease.name), () => outbox.postpone(lease, batch, trouble)),
      split: (lease, batch) => living(at('split', lease.name), () => outbox.split(lease, batch)),
      noteTrouble: (name, of) => living(at('noteTrouble', name), () => outbox.noteTrouble(name, of)),
      pullRequestSeen: (lease, branch, seen, now) =>
        living(at('pullRequestSeen', lease.name), () => outbox.pullRequestSeen(lease, branch, seen, now)),
      endRolling: (lease, branch, settlements) =>
        living(at('endRolling', lease.name), () => outbox.endRolling(lease, branch, settlements)),
      claimReceipts: (now, milliseconds, limit) =>
        living(at('claimReceipts'), () => outbox.claimReceipts(now, milliseconds, limit)),
      receiptShown: (id, receipt) => living(at('receiptShown'), () => outbox.receiptShown(id, receipt)),
    },
  };
}
