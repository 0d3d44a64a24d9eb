import type { BuildJournalAnswers } from '../../core/entry/build-journal.ts';
import {
  type BuildJournalQuestion,
  buildJournalQuestions,
  journalRowQuestions,
} from '../../core/entry/build-journal-questions.ts';
import { wordsOfField } from '../../core/markdown/words-of-field.ts';
import type { TypedText } from '../find-typed-secrets.ts';

/**
 * Every text of a journal's answers that will be in its file, by field: `<question>` or `<list>:<row id>:<question>`.
 * Formatted text comes as it stands in the file and as its words, because an escape in a secret hides it.
 */
export function journalTexts(answers: BuildJournalAnswers): readonly TypedText[] {
  return buildJournalQuestions
    .flatMap((question) => textsOf(question, answers))
    .filter(({ text }) => text.trim() !== '');
}

function textsOf(question: BuildJournalQuestion, answers: BuildJournalAnswers): readonly TypedText[] {
  switch (question.kind) {
    case 'rich':
      return richTexts(question.id, answers[question.id]);
    case 'rows':
      return answers[question.id].flatMap((row) =>
        journalRowQuestions[question.rows].flatMap((asked) =>
          textsOfCell(`${question.id}:${row.id}:${asked.id}`, asked.kind === 'rich', cellOf(row, asked.id)),
        ),
      );
    case 'screenshots':
      return answers.screenshots.map(({ id, caption }) => plain(`screenshots:${id}:caption`, caption));
    case 'tasks':
      return [plain(question.id, answers.left.map(({ text }) => text).join('\n'))];
    case 'lessons':
      return [plain(question.id, answers.lessons.map(({ text }) => text).join('\n'))];
    case 'line':
    case 'code':
    case 'language':
    case 'status':
      return [plain(question.id, answers[question.id])];
    default:
      return question satisfies never;
  }
}

function cellOf(row: object, id: string): string {
  const found = Object.entries(row).find(([name]) => name === id);
  return typeof found?.[1] === 'string' ? found[1] : '';
}

function plain(field: string, text: string): TypedText {
  return { field, text, line: 1 };
}

function textsOfCell(field: string, isRich: boolean, text: string): readonly TypedText[] {
  return isRich ? richTexts(field, text) : [plain(field, text)];
}

function richTexts(field: string, markdown: string): readonly TypedText[] {
  return [plain(field, markdown), ...wordsOfField(markdown).map((words) => ({ field, ...words }))];
}
