/** A file with other lines in one place. Lines that stay keep their own line ends; new ones get the file's. */
export function spliceLines(file: string, from: number, to: number, text: string): string {
  const old = linesOf(file.slice(from, to));
  const wanted = text.split('\n');
  const start = countSame(old, wanted);
  const end = countSame(old.slice(start).reverse(), wanted.slice(start).reverse());
  const lines = [
    ...old.slice(0, start),
    ...wanted.slice(start, wanted.length - end),
    ...old.slice(old.length - end, old.length),
  ];
  const eol = lineEndOf(file);
  const ended = lines.map((line) => (/[\r\n]$/.test(line) ? line : `${line}${eol}`)).join('');
  return `${file.slice(0, from)}${withoutLineEnd(ended)}${file.slice(to)}`;
}

/** How the lines of this file end: as its first one does. */
export function lineEndOf(file: string): string {
  return /\r\n|\n|\r/.exec(file)?.[0] ?? '\n';
}

function countSame(old: readonly string[], wanted: readonly string[]): number {
  const differs = old.findIndex((line, at) => withoutLineEnd(line) !== wanted[at]);
  return differs < 0 ? old.length : differs;
}

function linesOf(text: string): readonly string[] {
  return text.match(/[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+$/g) ?? [];
}

function withoutLineEnd(line: string): string {
  return line.replace(/(?:\r\n|\r|\n)$/, '');
}
