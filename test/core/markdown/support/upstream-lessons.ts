/** The lessons that the newest `distill` of the `buildlog` command line tool finds, by its rules: see docs/journal-format.md. */
export function upstreamLessons(file: string): Record<string, string[]> {
  const found: Record<string, string[]> = {
    architectural: [],
    workflow: [],
    tool_usage: [],
    domain_knowledge: [],
  };
  const lines = file.split('\n');
  const start = headingLine(file);
  if (start === null) return found;
  let category = '';
  let current: string[] = [];
  for (const line of lines.slice(start + 1)) {
    if (/^#{1,2}\s/.test(line)) break;
    const heading = /^###(?!#)\s+(.+)$/.exec(line)?.[1];
    if (heading !== undefined) {
      category = heading.trim().toLowerCase().replace(' ', '_');
      current = [];
      if (category in found) found[category] = current;
      continue;
    }
    const bullet = /^\s*-\s+(.+)$/.exec(line)?.[1];
    if (bullet !== undefined) current.push(bullet.trim());
    else if (/^\s+\S/.test(line) && current.length > 0) current.push(`${current.pop()} ${line.trim()}`);
  }
  for (const [name, bullets] of Object.entries(found)) {
    found[name] = bullets.filter(
      (text) => !(text.startsWith('[') && text.endsWith(']')) && !text.startsWith('e.g.,'),
    );
  }
  return found;
}

/** The first textual match wins, also inside a fence. */
function headingLine(file: string): number | null {
  const match = /^#{2,3}\s+Improvements\s*\n/m.exec(file);
  if (match === null) return null;
  return file.slice(0, match.index + match[0].trimEnd().length).split('\n').length - 1;
}
