import type { Aftermath } from './aftermath.ts';
import { findDoubled } from './find-doubled.ts';
import { findLost } from './find-lost.ts';
import { findOverwritten } from './find-overwritten.ts';
import { findUntold } from './find-untold.ts';

/** What was lost, doubled or overwritten, and which author was not told once how it ended; empty when all is well. */
export function findViolations(aftermath: Aftermath): readonly string[] {
  return [
    ...findLost(aftermath),
    ...findUntold(aftermath),
    ...[...aftermath.histories].flatMap(([repository, history]) => [
      ...findDoubled(aftermath, repository, history),
      ...findOverwritten(aftermath, repository, history),
    ]),
  ];
}
