import type { EntryPath } from '../core/entry/entry-path.ts';
import type { Change } from '../use-cases/ports.ts';

/** What has to be known of the repository to plan changes: their entries, and whatever may go with these. Each once. */
export function pathsOf(changes: readonly Change[]): readonly EntryPath[] {
  const removals = changes.flatMap((change) => change.removals.map(({ path }) => path));
  return [...new Set([...entriesOf(changes), ...removals])];
}

/** The entries that changes are made of, each once. */
export function entriesOf(changes: readonly Change[]): readonly EntryPath[] {
  return [...new Set(changes.map(({ path }) => path))];
}
