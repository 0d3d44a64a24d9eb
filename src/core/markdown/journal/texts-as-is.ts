import type { BuildJournalAnswers } from '../../entry/build-journal.ts';
import {
  buildJournalQuestions,
  type JournalRowKind,
  journalRowQuestions,
} from '../../entry/build-journal-questions.ts';

/** Texts that stand in a file as somebody wrote them there, by what they are. */
export type TextsAsIs = Readonly<Record<'line' | 'code' | 'rich', ReadonlySet<string>>>;

export const noTexts: TextsAsIs = { line: new Set(), code: new Set(), rich: new Set() };

/** The texts of answers that were read from a file. */
export function textsAsIs(answers: BuildJournalAnswers): TextsAsIs {
  const texts = { line: new Set<string>(), code: new Set<string>(), rich: new Set<string>() };
  for (const question of buildJournalQuestions) {
    const { id, kind } = question;
    if (kind === 'line' || kind === 'code' || kind === 'rich') texts[kind].add(answers[id]);
  }
  const addRows = (of: JournalRowKind, rows: readonly Readonly<Record<string, string>>[]): void => {
    for (const { id, kind } of journalRowQuestions[of]) {
      if (kind !== 'language') for (const row of rows) texts[kind].add(row[id] ?? '');
    }
  };
  addRows('component', answers.components);
  addRows('phase', answers.phases);
  addRows('test', answers.tests);
  addRows('sample', answers.samples);
  addRows('cost', answers.costs);
  return texts;
}
