import { type JournalMarks, marksOf } from './journal-marks.ts';

type Merged<Values> = { readonly values: Values; readonly clashing: readonly string[] };

/**
 * The kept values with those of one window over them. A field that the window left as it was opened keeps what is kept;
 * one that only the window touched takes its words; one that both touched differently clashes, and keeps what is kept.
 */
export function mergeFields<Values extends Readonly<Record<string, unknown>>>(
  kept: Values,
  brought: Readonly<Record<string, unknown>>,
  opened: JournalMarks,
): Merged<Values> {
  const marks = { kept: marksOf(kept), brought: marksOf(brought) };
  const touched = Object.keys(brought).filter((id) => marks.brought[id] !== (opened[id] ?? ''));
  const isFree = (id: string) => marks.kept[id] === (opened[id] ?? '');
  const taken = touched.filter(isFree).map((id) => [id, brought[id]] as const);
  const clashing = touched.filter((id) => !isFree(id) && marks.kept[id] !== marks.brought[id]);
  return { values: { ...kept, ...Object.fromEntries(taken) }, clashing };
}
