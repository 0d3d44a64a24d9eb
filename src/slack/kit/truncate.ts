const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/**
 * The text when it fits, else its beginning with `…`, at most `limit` UTF-16 units in all. Never cuts through what a
 * reader sees as one character. Escape afterwards: cutting escaped text could cut an escape.
 */
export function truncate(text: string, limit: number): string {
  if (text.length <= limit) return text;
  // One unit more than fits, so that the last segment shows whether it would have gone on.
  const beginning = text.slice(0, limit + 1);
  let end = 0;
  for (const { index, segment } of graphemes.segment(beginning)) {
    if (index + segment.length > limit - 1) break;
    end = index + segment.length;
  }
  return `${text.slice(0, end).trimEnd()}…`.slice(0, Math.max(limit, 0));
}
