import {
  type BuildJournalQuestion,
  type BuildJournalSectionId,
  buildJournalQuestions,
  buildJournalSections,
  type JournalRowKind,
} from '../../core/entry/build-journal-questions.ts';
import type { JournalRowListId } from '../../use-cases/journal/journal-patch.ts';

/** A view of its own for each section, by the section's id; the next entry has its place beside the files. */
export type JournalPage = Exclude<BuildJournalSectionId, 'next'>;

/** In the order of the file. */
export const journalPages: readonly JournalPage[] = buildJournalSections
  .map(({ id }) => id)
  .filter((id) => id !== 'next');

/** The page on which a section is written. */
export function pageOfSection(section: BuildJournalSectionId): JournalPage {
  return section === 'next' ? 'files' : section;
}

export function headingOfPage(page: JournalPage): string {
  const heading = buildJournalSections.find(({ id }) => id === page)?.heading ?? page;
  return page === 'files' ? `${heading} and next entry` : heading;
}

/** Slack gives the title of a view 24 characters. */
export function titleOfPage(page: JournalPage): string {
  return shortTitles[page] ?? headingOfPage(page);
}

const shortTitles: Readonly<Partial<Record<JournalPage, string>>> = {
  costs: 'Cost/Performance',
  files: 'Files and next entry',
};

export function isRequired(page: JournalPage): boolean {
  return buildJournalSections.some(({ id, required }) => id === page && required);
}

/** The questions that are answered on a page. */
export function questionsOfPage(page: JournalPage): readonly BuildJournalQuestion[] {
  return buildJournalQuestions.filter(({ section }) => section !== 'head' && pageOfSection(section) === page);
}

/** The list of rows that a page has, if any. */
export function listOfPage(page: JournalPage): JournalRowListId | null {
  return questionsOfPage(page).find((question) => question.kind === 'rows')?.id ?? null;
}

/** The page on which a question is answered; null for those of the head. */
export function pageOfQuestion(question: string): JournalPage | null {
  return journalPages.find((page) => questionsOfPage(page).some(({ id }) => id === question)) ?? null;
}

/** What the rows of a list are called. */
export const rowWords: Readonly<Record<JournalRowListId, { readonly one: string; readonly many: string }>> = {
  components: { one: 'component', many: 'components' },
  phases: { one: 'phase', many: 'phases' },
  tests: { one: 'test', many: 'tests' },
  samples: { one: 'code sample', many: 'code samples' },
  costs: { one: 'metric', many: 'metrics' },
};

/** The kind of the rows of a list. */
export const rowKinds = {
  components: 'component',
  phases: 'phase',
  tests: 'test',
  samples: 'sample',
  costs: 'cost',
} as const satisfies Readonly<Record<JournalRowListId, JournalRowKind>>;
