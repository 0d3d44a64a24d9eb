import type { Author } from '../entry/author.ts';
import type { BuildJournal, BuildJournalAnswers } from '../entry/build-journal.ts';
import type { LocalDate } from '../time/local-date.ts';
import { composeAuthor } from './author-line.ts';
import { composeJournalAnswers } from './journal/compose-journal-answers.ts';
import { type LinkOf, linkPictures } from './journal/link-pictures.ts';
import { numberRows } from './journal/number-rows.ts';

/** A build journal that its file says exactly: parsing what is written of it gives it back. */
export function composeBuildJournal(parts: {
  readonly date: LocalDate;
  readonly author: Author | null;
  readonly answers: BuildJournalAnswers;
  readonly link: LinkOf;
}): BuildJournal {
  return {
    kind: 'build-journal',
    date: parts.date,
    author: composeAuthor(parts.author),
    answers: numberRows(composeJournalAnswers(linkPictures(parts.answers, parts.link))),
  };
}
