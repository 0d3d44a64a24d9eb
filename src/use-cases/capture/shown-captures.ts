/** The captures that a form was opened with. */
export type ShownCaptures = {
  readonly numbers: readonly number[];
  /** The `fieldMarks` of what it would have been opened with without them; nothing where there are none. */
  readonly beneath: readonly string[];
};

export const noShownCaptures: ShownCaptures = { numbers: [], beneath: [] };
