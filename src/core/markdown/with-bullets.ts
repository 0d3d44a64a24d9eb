import { type Markdown, noMarkdown } from '../entry/markdown.ts';
import { containField } from './contain-field.ts';
import { parseField } from './parse-field.ts';

/** The field with these bullets after all that it says. */
export function withBullets(field: Markdown, bullets: readonly Markdown[]): Markdown {
  const added = bullets.filter((bullet) => bullet !== noMarkdown).join('\n');
  if (added === '') return field;
  const last = parseField(field).children.at(-1);
  const goesOn = last?.type === 'list' && last.ordered !== true;
  const between = field === noMarkdown ? '' : goesOn ? '\n' : '\n\n';
  return containField(`${field}${between}${added}` as Markdown, 'list');
}
