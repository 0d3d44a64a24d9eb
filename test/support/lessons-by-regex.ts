/**
 * The rules of the existing tool once more, as the regular expressions it states them in and nothing of our scanner:
 * the two have to agree on every text. Python's `\s`, `^` and `$` are not JavaScript's, so they are spelled out.
 */
const space = '[\\t-\\r\\x1c- \\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]';
const lineStart = '(?<![^\\n])';
const lineEnd = '(?![^\\n])';
const textEnd = '(?![^])';

const title = new RegExp(`${lineStart}#${space}+Build Journal:${space}*([^\\n]+)${lineEnd}`);
const section = new RegExp(
  `${lineStart}#{2,3}${space}+Improvements${space}*\\n([^]*?)(?=${lineStart}#{1,2}${space}|${textEnd})`,
);
const category = new RegExp(
  `${lineStart}###(?!#)${space}+([^\\n]+)${space}*\\n([^]*?)(?=${lineStart}###(?!#)|${textEnd})`,
  'g',
);
const bullet = new RegExp(`^${space}*-${space}+([^\\n]+)$`);
const edges = new RegExp(`^${space}+|${space}+${textEnd}`, 'g');

const ids: Readonly<Record<string, string>> = {
  architectural: 'architectural',
  workflow: 'workflow',
  'tool usage': 'tool_usage',
  tool_usage: 'tool_usage',
  'domain knowledge': 'domain_knowledge',
  domain_knowledge: 'domain_knowledge',
};

export type LessonsByRegex = { context: string; lessons: Record<string, readonly string[]> };

export function lessonsByRegex(file: string): LessonsByRegex {
  const text = file.replace(/\r\n?/g, '\n');
  const named = strip(title.exec(text)?.[1] ?? '');
  const lessons: Record<string, readonly string[]> = {
    architectural: [],
    workflow: [],
    tool_usage: [],
    domain_knowledge: [],
  };
  for (const [, name = '', content = ''] of (section.exec(text)?.[1] ?? '').matchAll(category)) {
    const id = ids[strip(name).toLowerCase()];
    if (id !== undefined) lessons[id] = bulletsOf(content).filter(isKept);
  }
  return { context: named === '[TITLE]' ? '' : named, lessons };
}

function bulletsOf(content: string): readonly string[] {
  const bullets: string[][] = [];
  for (const line of content.split('\n')) {
    const words = bullet.exec(line)?.[1];
    if (words !== undefined) bullets.push([strip(words)]);
    else if (/^[ \t]/.test(line) && strip(line) !== '') bullets.at(-1)?.push(strip(line));
  }
  return bullets.map((lines) => lines.join(' '));
}

function isKept(text: string): boolean {
  return text !== '' && !(text.startsWith('[') && text.endsWith(']')) && !text.startsWith('e.g.,');
}

function strip(text: string): string {
  return text.replace(edges, '');
}
