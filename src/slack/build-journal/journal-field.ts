import type { Screenshot } from '../../core/entry/build-journal.ts';
import {
  type BuildJournalQuestion,
  buildJournalQuestions,
  type JournalRowQuestion,
  journalRowQuestions,
} from '../../core/entry/build-journal-questions.ts';
import { type LessonCategory, lessonCategories } from '../../core/entry/lesson.ts';
import type { RowId } from '../../core/entry/row-id.ts';
import type { JournalRowListId } from '../../use-cases/journal/journal-patch.ts';
import { isRequired, type JournalPage, questionsOfPage, rowKinds } from './journal-pages.ts';

/** One input of the form. What it holds is text, whatever it looks like. */
export type JournalField = {
  /** Its block's id, and its name for the secrets guard. */
  readonly id: string;
  /** What a change of the draft calls it. */
  readonly key: string;
  readonly kind: 'line' | 'lines' | 'rich' | 'code' | 'language' | 'status' | 'date';
  readonly label: string;
  readonly hint?: string;
  readonly required?: boolean;
};

/** Text by the id of its field. */
export type FieldValues = Readonly<Record<string, string>>;

/** The inputs of the hub. An entry's date is in its path, so it is asked only while there is none. */
export function hubFields(isNew: boolean): readonly JournalField[] {
  const [title, ...others] = buildJournalQuestions
    .filter((question) => question.section === 'head')
    .map((question): JournalField => fieldOf(question.id, question));
  return [
    ...(title === undefined ? [] : [{ ...title, required: true }]),
    ...(isNew ? [{ id: 'date', key: 'date', kind: 'date', label: 'Date', required: true } as const] : []),
    ...others,
  ];
}

/** The inputs of a page, without those of its rows. */
export function pageFields(page: JournalPage): readonly JournalField[] {
  const fields = withFencesHint(questionsOfPage(page).flatMap(fieldsOfQuestion));
  const isAll = fields.length === 1 && isRequired(page);
  return isAll ? fields.map((field) => ({ ...field, required: true })) : fields;
}

function fieldsOfQuestion(question: BuildJournalQuestion): readonly JournalField[] {
  switch (question.kind) {
    case 'rows':
    case 'screenshots':
      return [];
    case 'lessons':
      return lessonCategories.map(({ id, heading }) => ({
        ...{ id: lessonField(id), key: 'lessons', kind: 'lines', label: heading },
        hint: `${lessonHints[id]} One lesson a line.`,
      }));
    case 'tasks':
      return [{ ...fieldOf(question.id, { ...question, kind: 'lines' }), hint: tasks }];
    default:
      return [fieldOf(question.id, question)];
  }
}

/** The inputs of one row. */
export function rowFields(list: JournalRowListId, row: RowId): readonly JournalField[] {
  const questions: readonly JournalRowQuestion[] = journalRowQuestions[rowKinds[list]];
  const fields = questions.map((question, index) => ({
    ...fieldOf(`${list}:${row}:${question.id}`, question),
    ...(index === 0 ? { required: true } : {}),
  }));
  return withFencesHint(fields);
}

/** An input for the caption of each screenshot. */
export function captionFields(screenshots: readonly Pick<Screenshot, 'id'>[]): readonly JournalField[] {
  return screenshots.map(({ id }) => ({
    ...{ id: captionField(id), key: id, kind: 'line', label: 'Caption' },
    hint: 'What the picture shows: screen readers say it too.',
  }));
}

export function captionField(screenshot: RowId): string {
  return `screenshots:${screenshot}:caption`;
}

export function lessonField(category: string): string {
  return `lessons:${category}`;
}

type Asked = { readonly id: string; readonly kind: JournalField['kind']; readonly label: string };

function fieldOf(id: string, { id: key, kind, label }: Asked): JournalField {
  const hint = hints[key];
  return { id, key, kind, label, ...(hint === undefined ? {} : { hint }) };
}

/** Said once in a view: under the first input that takes formatted text. */
function withFencesHint(fields: readonly JournalField[]): readonly JournalField[] {
  const first = fields.find(({ kind }) => kind === 'rich');
  return fields.map((field) => (field === first ? { ...field, hint: fences } : field));
}

const fences = 'For a code block, write its language alone on the first line.';
const hints: Readonly<Record<string, string>> = {
  architecture: 'A diagram or a tree in text. For a Mermaid diagram, choose that language below.',
  filesChanged: 'As a tree or one path a line, with what changed there.',
};
const tasks = 'One task a line; [x] in front of one that is done.';
/** What belongs into each, in the words of BUILDLOG_SYSTEM.md. */
const lessonHints: Readonly<Record<LessonCategory, string>> = {
  architectural: 'Better patterns, abstractions, structure.',
  workflow: 'A better process, a better order of steps.',
  tool_usage: 'Better use of the tools at hand.',
  domain_knowledge: 'Facts about the technology that apply broadly.',
};
