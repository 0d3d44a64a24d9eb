import type { RowId } from '../../entry/row-id.ts';
import { sameRow } from './same-row.ts';

/**
 * Which row of a file each row is that somebody edits: for the ids of `before` and of `after`, the place in `now`. A
 * file has no ids and may have changed meanwhile, so a row is known by what it says, before or after the edit; else by
 * its first field, which names it; else by its neighbours. One that is not there has none.
 */
export function matchRows<Row extends { readonly id: RowId }>(
  now: readonly Row[],
  before: readonly Row[],
  after: readonly Row[],
  fields: readonly (keyof Row)[],
): ReadonlyMap<RowId, number> {
  const places = new Map<RowId, number>();
  const taken = new Set<number>();
  const take = (id: RowId, at: number): void => {
    if (at < 0 || places.has(id) || taken.has(at)) return;
    places.set(id, at);
    taken.add(at);
  };
  const takeLike = (id: RowId, row: Row, by: readonly (keyof Row)[]): void => {
    if (!places.has(id))
      take(
        id,
        now.findIndex((other, at) => !taken.has(at) && sameRow(other, row, by)),
      );
  };

  for (const [at, row] of before.entries()) {
    const other = now[at];
    if (other !== undefined && sameRow(other, row, fields)) take(row.id, at);
  }
  for (const row of before) takeLike(row.id, row, fields);
  for (const row of after) takeLike(row.id, row, fields);
  const name = fields.slice(0, 1);
  for (const row of before) if (name.some((field) => row[field] !== '')) takeLike(row.id, row, name);
  for (const [at, row] of before.entries()) {
    const left = at === 0 ? -1 : places.get(before[at - 1]?.id ?? row.id);
    const right = at === before.length - 1 ? now.length : places.get(before[at + 1]?.id ?? row.id);
    if (left !== undefined && right === left + 2) take(row.id, left + 1);
  }
  return places;
}
