import { blobOidOf } from '../../core/entry/blob-oid.ts';

/** A few characters for each field of a view, by the field's id: the same for the same words, empty for a blank. */
export type JournalMarks = Readonly<Record<string, string>>;

/** The marks of some values: with them a view remembers what it was opened with, and so what was touched in it. */
export function marksOf(values: Readonly<Record<string, unknown>>): JournalMarks {
  return Object.fromEntries(Object.entries(values).map(([id, value]) => [id, markOf(value)]));
}

function markOf(value: unknown): string {
  const words = typeof value === 'string' ? value.trim() : JSON.stringify(value, keysInOrder);
  return words === '' || words === '[]' ? '' : blobOidOf(words).slice(0, 7);
}

/** A form and a store may write the same lesson's parts in another order. */
function keysInOrder(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)));
}
