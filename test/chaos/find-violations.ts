import type { Aftermath } from './aftermath.ts';
import { findDoubled } from './find-doubled.ts';
import { findLost } from './find-lost.ts';
import { findOverwritten } from './find-overwritten.ts';
import { findUntold } from './find-untold.ts';

type Violation = 'lost' | 'doubled' | 'overwritten' | 'untold' | 'unfenced';

/** A sentence for each thing that must not happen. */
export type Violations = Readonly<Record<Violation, readonly string[]>>;

/** What was lost, doubled or overwritten, and which author was not told once how it ended, and who wrote without the lease; empty when all is well. */
export function findViolations(aftermath: Aftermath): Violations {
  const everywhere = [...aftermath.histories];
  return {
    lost: findLost(aftermath),
    doubled: findDoubled(aftermath),
    overwritten: everywhere.flatMap(([name, history]) => findOverwritten(aftermath, name, history)),
    untold: findUntold(aftermath),
    unfenced: aftermath.strays,
  };
}
