/** What starts a new line for some reader of the file: CR, CRLF, NEL, line and paragraph separator. */
const lineEnds = /\r\n?|[\u0085\u2028\u2029]/g;

/**
 * Characters that nobody types on purpose and that editors, diffs and terminals choke on: C0 but tab and newline,
 * DEL, C1, byte order mark, and the bidirectional embeddings, overrides and isolates that make text read as what it
 * is not (CVE-2021-42574).
 */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what has to go
const unwanted = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufeff\u202a-\u202e\u2066-\u2069]/g;

/** Every space of Unicode: some of them look like indentation and are none to a markdown reader. */
const spaces = /\p{Zs}/gu;

/**
 * The same words in characters that survive a file: `\n` line ends, plain spaces, no control or bidi characters,
 * well-formed UTF-16 (a lone surrogate becomes U+FFFD). Tabs stay, because code needs them. Idempotent.
 */
export function cleanText(raw: string): string {
  return raw.replace(lineEnds, '\n').replace(unwanted, '').toWellFormed().replace(spaces, ' ');
}
