import type { EntryPath } from '../../core/entry/entry-path.ts';
import type { EntryList } from '../../use-cases/entries/entry-use-cases.ts';

/** The paths of the entries that can be edited; `others` null where GitHub could not be asked. */
export type ListedEntries = {
  readonly own: readonly EntryPath[];
  readonly others: readonly EntryPath[] | null;
};

/** Those whose path has every word that was asked for, however it is written. */
export function findEntries({ own, others }: EntryList, wanted: string): ListedEntries {
  const words = wanted
    .toLowerCase()
    .split(/[\s,]+/)
    .filter((word) => word !== '');
  const isWanted = (path: EntryPath) => words.every((word) => path.toLowerCase().includes(word));
  return {
    own: own.map(({ path }) => path).filter(isWanted),
    others: others === null ? null : others.filter(isWanted),
  };
}

/** The one entry that was found; null where there are several, or may be. */
export function onlyEntry({ own, others }: ListedEntries): EntryPath | null {
  const [only, ...more] = [...own, ...(others ?? [])];
  return only === undefined || others === null || more.length > 0 ? null : only;
}
