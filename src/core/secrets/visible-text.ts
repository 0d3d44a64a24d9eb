/** A text without its invisible characters, and where each of its characters stood. */
export type VisibleText = {
  readonly text: string;
  /** The offset in the original of an offset in `text`; its end for the end. */
  readonly origin: (offset: number) => number;
};

/**
 * Control characters, soft hyphens, joiners, direction marks, byte order marks and variation selectors. Those that a
 * file drops would heal a token that they break; those that it keeps hide one from us and from nobody else.
 */
const invisible =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked through
  // biome-ignore lint/suspicious/noMisleadingCharacterClass: each stands for itself
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u0084\u0086-\u009f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff]+/g;

/** Looks through what cannot be seen. */
export function visibleText(raw: string): VisibleText {
  const gaps = [...raw.matchAll(invisible)].map((gap) => ({ at: gap.index, length: gap[0].length }));
  if (gaps.length === 0) return { text: raw, origin: (offset) => offset };
  return { text: raw.replace(invisible, ''), origin: originsAround(gaps) };
}

type Gap = { readonly at: number; readonly length: number };

function originsAround(gaps: readonly Gap[]): (offset: number) => number {
  let dropped = 0;
  // Where each gap lies in the text without them, and how much is gone from there on.
  const steps = gaps.map(({ at, length }) => {
    const step = { at: at - dropped, dropped: dropped + length };
    dropped += length;
    return step;
  });
  return (offset) => offset + (lastUpTo(steps, offset)?.dropped ?? 0);
}

function lastUpTo<Step extends { readonly at: number }>(
  steps: readonly Step[],
  offset: number,
): Step | undefined {
  let [low, high] = [0, steps.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((steps[middle]?.at ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return steps[low - 1];
}
