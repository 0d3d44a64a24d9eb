/** A mark around text. Marks nest in any order; a link is one of them. */
export type Mark =
  | { readonly type: 'strong' | 'emphasis' | 'delete' }
  | { readonly type: 'link'; readonly url: string };

/** Text in one style, as Slack keeps it: flat, with the marks beside it. */
export type Run = { readonly text: string; readonly code: boolean; readonly marks: readonly Mark[] };

export function sameMark(one: Mark, other: Mark): boolean {
  if (one.type !== other.type) return false;
  return one.type !== 'link' || other.type !== 'link' || one.url === other.url;
}

/** Whether two runs look alike, so that their texts can stand in one. */
export function sameStyle(one: Run, other: Run): boolean {
  return (
    one.code === other.code &&
    one.marks.length === other.marks.length &&
    one.marks.every((mark) => other.marks.some((its) => sameMark(mark, its)))
  );
}

/** Whether there is nothing to see in a run. Spaces in code can be seen. */
export function isSpace(run: Run): boolean {
  return !run.code && run.text.trim() === '';
}
