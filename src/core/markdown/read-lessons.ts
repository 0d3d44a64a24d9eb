import type { BlockContent, ListItem, RootContent } from 'mdast';
import type { LessonCategory } from '../entry/lesson.ts';
import { lessonCategories } from '../entry/lesson.ts';
import { parseField } from './parse-field.ts';
import { parseLine } from './parse-line.ts';
import { keyOf } from './section-key.ts';
import { textOf } from './text-of.ts';

/** A lesson in the body of the Improvements. Offsets count from the body's start. */
export type ReadLesson = {
  readonly category: LessonCategory;
  readonly text: string;
  /** Its words. */
  readonly from: number;
  readonly to: number;
  /** The lines it stands on, with the last one's end. */
  readonly start: number;
  readonly end: number;
};

/** Headings of the successor `hreysi` and of people; see the file contract. */
const synonyms: Readonly<Record<string, LessonCategory>> = {
  architecture: 'architectural',
  process: 'workflow',
  workflows: 'workflow',
  tooling: 'tool_usage',
  tools: 'tool_usage',
  gotchas: 'domain_knowledge',
  domain: 'domain_knowledge',
};

/** The lessons of an Improvements section in the order of the file, generously: any bullet, nested ones too. */
export function readLessons(body: string): readonly ReadLesson[] {
  let category: LessonCategory | null = null;
  const lessons: ReadLesson[] = [];
  for (const block of parseField(body).children) {
    if (block.type === 'heading' && block.depth <= 4) {
      const named = categoryOf(textOf(block));
      // Upstream reads past a heading of level four, unless it is one of ours.
      if (named !== null || block.depth <= 3) category = named;
    }
    lessons.push(...lessonsIn(block, category, body));
  }
  return lessons;
}

/** The category that a heading under the Improvements means; null for one that no reader would know. */
export function categoryOf(heading: string): LessonCategory | null {
  const key = keyOf(heading);
  return lessonCategories.find(({ id }) => keyOf(id) === key)?.id ?? synonyms[key] ?? null;
}

function lessonsIn(block: RootContent, category: LessonCategory | null, body: string): readonly ReadLesson[] {
  if (block.type !== 'list') return [];
  return block.children.flatMap((item) => [
    ...ownLesson(item, category, body),
    ...item.children.flatMap((child: BlockContent | RootContent) => lessonsIn(child, category, body)),
  ]);
}

function ownLesson(item: ListItem, category: LessonCategory | null, body: string): readonly ReadLesson[] {
  const [paragraph] = item.children;
  const from = paragraph?.position?.start.offset;
  const to = paragraph?.position?.end.offset;
  if (paragraph?.type !== 'paragraph' || from === undefined || to === undefined) return [];
  const source = body.slice(from, to);
  const prefixed = category === null ? /^\*\*([^*]+?):?\*\*:?\s+(.*)$/s.exec(source) : null;
  const meant = category ?? categoryOf(prefixed?.[1] ?? '');
  const words = prefixed?.[2] ?? source;
  // What upstream takes for the template's placeholders.
  if (meant === null || /^\[.*\]$/s.test(words) || words.startsWith('e.g.,')) return [];
  const text = parseLine(words);
  const start = body.lastIndexOf('\n', from - 1) + 1;
  const lineEnd = body.indexOf('\n', to);
  const end = lineEnd < 0 ? body.length : lineEnd + 1;
  return text === '' ? [] : [{ category: meant, text, from: to - words.length, to, start, end }];
}
