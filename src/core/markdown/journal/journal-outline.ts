import { type BuildJournalSectionId, buildJournalSections } from '../../entry/build-journal-questions.ts';
import { type Outline, outlineOf } from '../outline.ts';
import { isNextEntry } from './next-entry.ts';

/** Other words that people give a section; the upstream tool's quick template says `What I Did`. */
const otherHeadings: readonly (readonly [BuildJournalSectionId, readonly string[]])[] = [
  ['goal', ['Goal', 'Goals', 'The Goals', 'Objective']],
  ['built', ['What I Built', 'What Was Built']],
  ['journey', ['Journey', 'What I Did', 'What We Did']],
  ['tests', ['Test Result', 'Tests', 'Testing']],
  ['samples', ['Code Sample', 'Code Snippets']],
  ['screenshots', ['Screenshot']],
  ['left', ['What Is Left', 'Next Steps', 'Remaining Work']],
  [
    'costs',
    ['Cost Analysis', 'Performance', 'Performance Analysis', 'Cost and Performance Analysis', 'Costs'],
  ],
  ['reflection', ['AI Experience', 'AI Reflection', 'What Went Wrong', 'Reflection', 'Reflections']],
  ['improvements', ['Improvement', 'Lessons', 'Lessons Learned', 'What I Learned', 'Learnings']],
  ['files', ['Files', 'Changed Files']],
];

const headed = outlineOf(buildJournalSections, otherHeadings, {
  opensImprovements: (line) => /^###[ \t]+Improvements[ \t]*$/.test(line),
  unheaded: (paragraph) => (isNextEntry(paragraph) ? 'next' : null),
});

/** The layout of `_TEMPLATE.md`. The next entry is the paragraph after the last `---` and has no heading. */
export const journalOutline: Outline<BuildJournalSectionId> = {
  ...headed,
  sectionOf(heading) {
    const id = headed.sectionOf(heading);
    return id === 'next' ? null : id;
  },
};
