/** The lines of a markdown file that are headings to GitHub: outside fences, at most three spaces in, `#` to `######`. */
export function headingsOf(text: string): readonly string[] {
  let fence: string | null = null;
  const headings: string[] = [];
  for (const line of text.split('\n')) {
    const mark = /^ {0,3}(`{3,}|~{3,})(.*)$/.exec(line);
    const run = mark?.[1] ?? '';
    if (fence === null && run !== '') fence = run;
    else if (fence !== null && run.startsWith(fence) && mark?.[2]?.trim() === '') fence = null;
    else if (fence === null && /^ {0,3}#{1,6}(?:[ \t]|$)/.test(line)) headings.push(line);
  }
  return headings;
}
