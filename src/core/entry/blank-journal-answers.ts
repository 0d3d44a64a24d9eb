import type { BuildJournalAnswers } from './build-journal.ts';
import { noMarkdown } from './markdown.ts';

/** The answers of a journal of which nothing is written yet. */
export const blankJournalAnswers: BuildJournalAnswers = {
  title: '',
  duration: '',
  status: '',
  goal: noMarkdown,
  architecture: '',
  architectureLanguage: '',
  components: [],
  phases: [],
  tests: [],
  samples: [],
  screenshots: [],
  left: [],
  costs: [],
  workedWell: noMarkdown,
  frustrating: noMarkdown,
  communication: noMarkdown,
  lessons: [],
  filesChanged: '',
  nextEntry: '',
};
