import type { BuildJournalAnswers } from '../../core/entry/build-journal.ts';
import type { BuildJournalQuestion } from '../../core/entry/build-journal-questions.ts';
import { counted } from '../../core/lessons/counted.ts';
import { lessonsFound } from '../../core/lessons/lessons-found.ts';
import type { JournalDraft } from '../../use-cases/ports.ts';
import { isRequired, type JournalPage, journalPages, questionsOfPage, rowWords } from './journal-pages.ts';

/** What is written on a page, in a few words: `2 phases`, `3 lessons: 2 Workflow, 1 Tool Usage`; null for nothing. */
export function pageState(page: JournalPage, draft: JournalDraft): string | null {
  const written = questionsOfPage(page).flatMap((question) => questionState(question, draft.answers));
  const waiting = page === 'screenshots' ? draft.uploads.length : 0;
  const all = [...written, ...(waiting === 0 ? [] : [`${waiting} on the way`])];
  if (page !== 'reflection') return all.length === 0 ? null : all.join(', ');
  return all.length === 0 ? null : `${all.length} of ${questionsOfPage(page).length} parts`;
}

/** How many of the required sections have something in them. */
export function requiredState(draft: JournalDraft): { readonly written: number; readonly all: number } {
  const required = journalPages.filter(isRequired);
  const written = required.filter((page) => pageState(page, draft) !== null);
  return { written: written.length, all: required.length };
}

/** What the hub says of a page of which nothing is written. */
export function nothingYet(page: JournalPage): string {
  return isRequired(page) ? '_required, nothing yet_' : '_optional_';
}

function questionState(question: BuildJournalQuestion, answers: BuildJournalAnswers): readonly string[] {
  switch (question.kind) {
    case 'rows': {
      const { length } = answers[question.id];
      const { one, many } = rowWords[question.id];
      return length === 0 ? [] : [counted(length, one, many)];
    }
    case 'screenshots':
      return answers.screenshots.length === 0 ? [] : [counted(answers.screenshots.length, 'screenshot')];
    case 'tasks': {
      const done = answers.left.filter((task) => task.done).length;
      if (answers.left.length === 0) return [];
      return [counted(answers.left.length, 'task'), ...(done === 0 ? [] : [`${done} done`])];
    }
    case 'lessons':
      return answers.lessons.length === 0 ? [] : [lessonsFound(answers.lessons)];
    case 'language':
      return [];
    case 'rich':
      return answers[question.id] === '' ? [] : [counted(wordsIn(answers[question.id]), 'word')];
    default:
      return answers[question.id] === '' ? [] : [question.label.toLowerCase()];
  }
}

function wordsIn(text: string): number {
  return text.split(/\s+/).filter((word) => word !== '').length;
}
