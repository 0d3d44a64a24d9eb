import type { BuildJournalAnswers } from '../../core/entry/build-journal.ts';
import {
  type BuildJournalSectionId,
  buildJournalQuestions,
  buildJournalSections,
} from '../../core/entry/build-journal-questions.ts';

/** The required sections of which nothing is written, in the order of the file. */
export function missingSections(answers: BuildJournalAnswers): readonly BuildJournalSectionId[] {
  return buildJournalSections
    .filter(({ id, required }) => required && isBlank(answers, id))
    .map(({ id }) => id);
}

function isBlank(answers: BuildJournalAnswers, section: BuildJournalSectionId): boolean {
  return buildJournalQuestions
    .filter((question) => question.section === section && question.kind !== 'language')
    .every(({ id }) => {
      const answer = answers[id];
      return typeof answer === 'string' ? answer.trim() === '' : answer.length === 0;
    });
}
