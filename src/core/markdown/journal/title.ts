import { isPlaceholder } from './template-placeholders.ts';

const prefix = /^build journal\s*[:–—-]\s*/i;

/** The title in the words of the level-one heading, with or without `Build Journal:` before it. */
export function titleIn(heading: string): string {
  const title = prefix.test(heading) ? heading.replace(prefix, '') : heading.replace(/^build journal$/i, '');
  return isPlaceholder(title) ? '' : title;
}

/** The heading with another title, what stands before the title kept; `old` is null in a new file. */
export function headingWithTitle(title: string, old: string | null): string {
  if (old === null || /^build journal$/i.test(old)) return `Build Journal: ${title}`;
  return `${prefix.exec(old)?.[0] ?? ''}${title}`;
}

/** A title that somebody typed with what the file puts before it. */
export function withoutTitlePrefix(title: string): string {
  let words = title;
  while (prefix.test(words)) words = words.replace(prefix, '');
  return words;
}
