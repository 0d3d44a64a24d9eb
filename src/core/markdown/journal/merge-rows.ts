import type { RowId } from '../../entry/row-id.ts';
import { matchRows } from './match-rows.ts';
import { sameRow } from './same-row.ts';

/** A row as a file should say it, and which row of the file it is now; null for a new one. */
export type PlannedRow<Row> = { readonly row: Row; readonly from: number | null };

/** All rows of one kind as a file should have them. */
export type RowPlan<Row> = { readonly rows: readonly PlannedRow<Row>[]; readonly conflict: boolean };

/**
 * Three-way: what differs between `before` and `after` by the rows' ids goes into `now`, the rows of the file, which
 * have their own. Rows that others added stay where they are; a row that both changed in one answer, that one removed
 * and the other changed, or that both moved, is a conflict.
 */
export function mergeRows<Row extends { readonly id: RowId }>(
  now: readonly Row[],
  before: readonly Row[],
  after: readonly Row[],
  fields: readonly (keyof Row)[],
): RowPlan<Row> {
  const untouched = now.map((row, from) => ({ row, from }));
  if (sameRows(before, after, fields) || sameRows(now, after, fields))
    return { rows: untouched, conflict: false };
  const places = matchRows(now, before, after, fields);
  const old = new Map(before.map((row) => [row.id, row]));
  let conflict = false;

  const wanted = after.flatMap((row): PlannedRow<Row>[] => {
    const from = places.get(row.id) ?? null;
    const was = old.get(row.id);
    const is = from === null ? undefined : now[from];
    if (was === undefined) return [{ row: is ?? row, from }];
    if (is === undefined) {
      conflict ||= !sameRow(row, was, fields);
      return [];
    }
    conflict ||= fields.some((field) => clashes(is[field], was[field], row[field]));
    return [{ row: mergeFields(is, was, row, fields), from }];
  });

  const removed = before.filter(({ id }) => !after.some((row) => row.id === id));
  const gone = removed.flatMap((row) => {
    const from = places.get(row.id);
    const is = from === undefined ? undefined : now[from];
    conflict ||= is !== undefined && !sameRow(is, row, fields);
    return from === undefined ? [] : [from];
  });

  const moved = !isAscending(placesOf(before, wanted, places));
  const theirsMoved = !isAscending(before.flatMap(({ id }) => places.get(id) ?? []));
  conflict ||= moved && theirsMoved;
  const stay = untouched.filter(({ from }) => !gone.includes(from));
  const known = stay.map((kept) => wanted.find(({ from }) => from === kept.from) ?? kept);
  return { rows: moved ? fill(wanted, known) : fill(known, wanted), conflict };
}

/** For the rows that stay, their places before in the order they have after. */
function placesOf<Row extends { readonly id: RowId }>(
  before: readonly Row[],
  wanted: readonly PlannedRow<Row>[],
  places: ReadonlyMap<RowId, number>,
): readonly number[] {
  return wanted.flatMap(({ from }) => {
    const at = before.findIndex(({ id }) => from !== null && places.get(id) === from);
    return at < 0 ? [] : [at];
  });
}

/** One list with what only the other has, each behind the row it stands behind there. */
function fill<Row>(
  list: readonly PlannedRow<Row>[],
  other: readonly PlannedRow<Row>[],
): readonly PlannedRow<Row>[] {
  const filled = [...list];
  const has = (row: PlannedRow<Row>): number =>
    filled.findIndex((one) => one === row || (one.from !== null && one.from === row.from));
  for (const [at, row] of other.entries()) {
    if (has(row) >= 0) continue;
    const neighbour = other.slice(0, at).findLast((one) => has(one) >= 0);
    filled.splice(neighbour === undefined ? 0 : has(neighbour) + 1, 0, row);
  }
  return filled;
}

function mergeFields<Row>(is: Row, was: Row, row: Row, fields: readonly (keyof Row)[]): Row {
  let merged = is;
  for (const field of fields) {
    if (!same(was[field], row[field])) merged = { ...merged, [field]: row[field] };
  }
  return merged;
}

function clashes(is: unknown, was: unknown, wanted: unknown): boolean {
  return !same(was, wanted) && !same(is, was) && !same(is, wanted);
}

function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function sameRows<Row>(
  some: readonly Row[],
  others: readonly Row[],
  fields: readonly (keyof Row)[],
): boolean {
  return (
    some.length === others.length &&
    some.every((row, at) => {
      const other = others[at];
      return other !== undefined && sameRow(row, other, fields);
    })
  );
}

function isAscending(numbers: readonly number[]): boolean {
  return numbers.every((number, at) => at === 0 || number > (numbers[at - 1] ?? -1));
}
