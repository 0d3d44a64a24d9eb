import type { BuildJournalAnswers } from '../../entry/build-journal.ts';
import type { BuildJournalSectionId } from '../../entry/build-journal-questions.ts';
import { sampleRow } from './code-sample.ts';
import { writeFilesChanged } from './files-changed.ts';
import { writeHeadedRows } from './headed-rows.ts';
import { writeImprovements } from './improvements.ts';
import { writeNextEntry } from './next-entry.ts';
import { phaseRow } from './phase.ts';
import { writeReflection } from './reflection.ts';
import { writeScreenshots } from './screenshots.ts';
import { writeCosts } from './tables.ts';
import { writeTasks } from './task-lines.ts';
import { testRow } from './test-result.ts';
import { writeBuilt } from './what-we-built.ts';

/** What stands under a section's heading; empty when these answers have nothing for it. */
export function writeJournalSection(id: BuildJournalSectionId, answers: BuildJournalAnswers): string {
  switch (id) {
    case 'goal':
      return answers.goal;
    case 'built':
      return writeBuilt(answers);
    case 'journey':
      return writeHeadedRows(answers.phases, phaseRow);
    case 'tests':
      return writeHeadedRows(answers.tests, testRow);
    case 'samples':
      return writeHeadedRows(answers.samples, sampleRow);
    case 'screenshots':
      return writeScreenshots(answers.screenshots);
    case 'left':
      return writeTasks(answers.left);
    case 'costs':
      return writeCosts(answers.costs);
    case 'reflection':
      return writeReflection(answers);
    case 'improvements':
      return writeImprovements(answers.lessons);
    case 'files':
      return writeFilesChanged(answers.filesChanged);
    case 'next':
      return writeNextEntry(answers.nextEntry);
    default:
      return id satisfies never;
  }
}
