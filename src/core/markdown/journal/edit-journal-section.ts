import type { BuildJournalSectionId } from '../../entry/build-journal-questions.ts';
import { sampleRow } from './code-sample.ts';
import { editFilesChanged } from './files-changed.ts';
import { editHeadedRows } from './headed-rows.ts';
import { editImprovements } from './improvements.ts';
import type { MergedJournal } from './merge-journal.ts';
import { editNextEntry } from './next-entry.ts';
import { phaseRow } from './phase.ts';
import { editReflection } from './reflection.ts';
import { editScreenshots } from './screenshots.ts';
import { editCosts } from './tables.ts';
import { editTasks } from './task-lines.ts';
import { testRow } from './test-result.ts';
import { editArchitecture, editBuiltComponents } from './what-we-built.ts';

/** A section's body as it says these answers, everything in it that they do not speak of left as it is. */
export function editJournalSection(
  id: BuildJournalSectionId,
  body: string,
  { answers, plans }: MergedJournal,
): string {
  switch (id) {
    case 'goal':
      return answers.goal;
    case 'built':
      return editBuiltComponents(editArchitecture(body, answers), plans.components.rows);
    case 'journey':
      return editHeadedRows(body, plans.phases.rows, phaseRow);
    case 'tests':
      return editHeadedRows(body, plans.tests.rows, testRow);
    case 'samples':
      return editHeadedRows(body, plans.samples.rows, sampleRow);
    case 'screenshots':
      return editScreenshots(body, plans.screenshots.rows);
    case 'left':
      return editTasks(body, answers.left);
    case 'costs':
      return editCosts(body, plans.costs.rows);
    case 'reflection':
      return editReflection(body, answers);
    case 'improvements':
      return editImprovements(body, answers.lessons);
    case 'files':
      return editFilesChanged(body, answers.filesChanged);
    case 'next':
      return editNextEntry(body, answers.nextEntry);
    default:
      return id satisfies never;
  }
}
