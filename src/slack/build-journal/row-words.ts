import { type JournalRowQuestion, journalRowQuestions } from '../../core/entry/build-journal-questions.ts';
import type { JournalRowListId } from '../../use-cases/journal/journal-patch.ts';
import { rowKinds } from './journal-pages.ts';

/** What a row is called by its author; empty when they have not said. */
export function rowName(list: JournalRowListId, row: object): string {
  const [first] = journalRowQuestions[rowKinds[list]];
  return wordsAt(row, first.id);
}

/** What else is in a row, in one line, the most telling part first. */
export function rowSummary(list: JournalRowListId, row: object): string {
  const [, ...others] = telling[list];
  const words = others.map((id) => wordsAt(row, id)).filter((text) => text !== '');
  return (list === 'components' || list === 'costs' ? words.join(' · ') : (words[0] ?? '')).trim();
}

/** The questions whose answers tell rows apart, the name first. */
const telling: Readonly<Record<JournalRowListId, readonly JournalRowQuestion['id'][]>> = {
  components: ['name', 'status', 'notes'],
  phases: ['title', 'lesson', 'fix', 'happened', 'tried', 'output'],
  tests: ['name', 'result', 'command', 'response'],
  samples: ['name', 'why', 'code'],
  costs: ['metric', 'value', 'notes'],
};

function wordsAt(row: object, id: string): string {
  const value = Object.entries(row).find(([name]) => name === id)?.[1];
  return typeof value === 'string' ? value.replace(/\s+/g, ' ').trim() : '';
}
