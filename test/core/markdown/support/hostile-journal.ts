import fc from 'fast-check';
import type { BuildJournal } from '../../../../src/core/entry/build-journal.ts';
import { composeBuildJournal } from '../../../../src/core/markdown/compose-build-journal.ts';
import { hostileJournalAnswers } from './hostile-journal-answers.ts';
import { hostileText } from './hostile-text.ts';
import { day } from './journal-values.ts';

/** A composed journal of which each answer is there in `share` percent of the cases. */
export function hostileJournal(share: number): fc.Arbitrary<BuildJournal> {
  return fc
    .record({
      author: fc.option(
        fc.record({ name: hostileText(4), url: fc.option(fc.webUrl({ withQueryParameters: true })) }),
      ),
      answers: hostileJournalAnswers(share),
    })
    .map((parts) => composeBuildJournal({ ...parts, date: day('2026-01-02'), link: () => 'assets/x.png' }));
}
