import type { PlannedRow } from './merge-rows.ts';

/** Where a row stands in a body. */
type Place = { readonly start: number; readonly end: number };

/**
 * A body with its rows in another order, some gone and some new. What stands before the first row and between two rows
 * that stay neighbours is left as it is; text that someone wrote after a row stays even when the row goes.
 */
export function joinRows(
  body: string,
  places: readonly Place[],
  rows: readonly PlannedRow<string>[],
  usualGap: string,
): string {
  const after = places.map(({ end }, at) => body.slice(end, places[at + 1]?.start ?? body.length));
  const gap = after.slice(0, -1).find((text) => wordsIn(text) === '') ?? usualGap;
  const first = places[0]?.start ?? body.length;
  const lead =
    places.length === 0 && body !== '' && rows.length > 0 ? `${body}${usualGap}` : body.slice(0, first);
  const left = after.filter((_, at) => !rows.some(({ from }) => from === at)).map(wordsIn);
  const joined = rows.map(({ row, from }, at) => {
    const next = rows[at + 1];
    const own = from === null ? '' : (after[from] ?? '');
    if (next === undefined) return from === places.length - 1 ? row + own : row + withRoom(own);
    return from !== null && next.from === from + 1 ? row + own : row + withRoom(own) + gap;
  });
  const end = left.filter((words) => words !== '').map((words) => `\n\n${words}`);
  return `${lead}${joined.join('')}${end.join('')}`.replace(/^\n+/, '').trimEnd();
}

function withRoom(text: string): string {
  const words = wordsIn(text);
  return words === '' ? '' : `\n\n${words}`;
}

/** Rules between rows are nobody's words. */
function wordsIn(gap: string): string {
  return gap
    .replace(/^(?:[ \t]*\n|-{3,}[ \t]*(?:\n|$))*/, '')
    .trimEnd()
    .replace(/(?:^|\n)-{3,}$/, '')
    .trimEnd();
}
