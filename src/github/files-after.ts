import type { Plan } from './plan-changes.ts';
import type { Files } from './snapshot.ts';

/** The files as a plan's commit leaves them. */
export function filesAfter(files: Files, { writes }: Plan): Files {
  return new Map([...files, ...writes]);
}
