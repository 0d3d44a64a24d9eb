/** Sections that other tools append and keep last: `buildlog commit` and its session report. */
const appendedHeadings = ['Commits', 'What Improved This Session'].map(keyOf);

/** Whether the heading is one that another tool appends to the file. */
export function isAppended(heading: string): boolean {
  return appendedHeadings.includes(keyOf(heading));
}

/** What two headings share that mean the same: their letters and digits, without case and without `:emoji:`. */
export function keyOf(heading: string): string {
  return heading
    .normalize('NFKC')
    .toLowerCase()
    .replace(/:[a-z0-9_+-]+:/g, '')
    .replace(/[^\p{L}\p{N}]/gu, '');
}
