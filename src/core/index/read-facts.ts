import { cutText } from '../entry/cut-text.ts';
import type { Entry } from '../entry/entry.ts';
import type { Markdown } from '../entry/markdown.ts';
import { saysNothing } from '../lessons/lint/says-nothing.ts';
import { parseAuthor } from '../markdown/author-line.ts';
import { dailyLogOutline } from '../markdown/daily-log-outline.ts';
import { firstLineOf } from '../markdown/first-line-of.ts';
import { readDate, readHeadAnswers } from '../markdown/journal/head-lines.ts';
import { journalOutline } from '../markdown/journal/journal-outline.ts';
import { readTasks } from '../markdown/journal/task-lines.ts';
import { titleIn } from '../markdown/journal/title.ts';
import { parseLine } from '../markdown/parse-line.ts';
import { readLessons } from '../markdown/read-lessons.ts';
import { keyOf } from '../markdown/section-key.ts';
import type { EntryFacts, LessonAtLine } from './entry-facts.ts';
import { type Headed, scanHeaded } from './scan-headed.ts';

const MOST_OPEN = 20;
const LONGEST_OPEN = 300;
/** Of one section, and of the title: a tree of more takes seconds, in which nobody could submit a form. */
const LONGEST_SECTION = 20_000;
const LONGEST_TITLE = 1_000;

/**
 * What the index keeps of an entry, read as generously as an edit reads it: any order, case and dress of the sections,
 * any line ends. Never throws; a file that says nothing gives empty facts.
 */
export function readFacts(kind: Entry['kind'], file: string): EntryFacts {
  const text = file.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
  const outline = kind === 'build-journal' ? journalOutline : dailyLogOutline;
  const headed = scanHeaded(text, outline.opensImprovements);
  const title = headed.find(({ level }) => level > 0);
  const hasTitle = title?.level === 1;
  const head = beginningOf((hasTitle ? title : headed[0])?.body ?? '');
  const sections = headed.filter((one) => one.level > 0 && !(hasTitle && one === title));
  const words = hasTitle ? parseLine(title.words.slice(0, LONGEST_TITLE)) : '';
  return {
    kind,
    title: titleIn(words),
    date: readDate(head),
    author: parseAuthor(head),
    status: kind === 'build-journal' ? readHeadAnswers(head).status : '',
    open: kind === 'build-journal' ? readLeft(sections) : readChallenges(sections),
    lessons: readLessonsIn(sectionNamed(sections, outline, 'improvements')),
  };
}

type Naming<Id extends string> = { sectionOf(heading: string): Id | null; headingOf(id: Id): string };

/** Of two sections that mean the same that with our own heading, else the first. */
function sectionNamed<Id extends string>(
  sections: readonly Headed[],
  outline: Naming<Id>,
  id: Id,
): Headed | null {
  const named = sections.filter(({ words }) => outline.sectionOf(words) === id);
  const ours = keyOf(outline.headingOf(id));
  return named.find(({ words }) => keyOf(words) === ours) ?? named[0] ?? null;
}

function readLessonsIn(section: Headed | null): readonly LessonAtLine[] {
  if (section === null) return [];
  const { line } = section;
  const body = beginningOf(section.body);
  return readLessons(body).map(({ category, text, from }) => ({
    category,
    text,
    line: line + body.slice(0, from).split('\n').length,
  }));
}

function readLeft(sections: readonly Headed[]): readonly string[] {
  const body = beginningOf(sectionNamed(sections, journalOutline, 'left')?.body ?? '');
  return inTheWay(readTasks(body).flatMap(({ text, done }) => (done ? [] : [text])));
}

/** The bullets where there are some, else the first words. */
function readChallenges(sections: readonly Headed[]): readonly string[] {
  const body = beginningOf(sectionNamed(sections, dailyLogOutline, 'challenges')?.body ?? '');
  const bullets = readTasks(body).flatMap(({ text, done }) => (done ? [] : [text]));
  return inTheWay(bullets.length > 0 ? bullets : [firstLineOf(body as Markdown)]);
}

function inTheWay(texts: readonly string[]): readonly string[] {
  return texts
    .filter((text) => text !== '' && !saysNothing(text))
    .slice(0, MOST_OPEN)
    .map((text) => cutText(text, LONGEST_OPEN));
}

/** The whole lines of it that are looked at. */
function beginningOf(body: string): string {
  if (body.length <= LONGEST_SECTION) return body;
  return body.slice(0, body.lastIndexOf('\n', LONGEST_SECTION) + 1);
}
