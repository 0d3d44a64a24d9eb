import type { BuildJournalAnswers } from '../../entry/build-journal.ts';
import type { BuildJournalSectionId } from '../../entry/build-journal-questions.ts';
import type { Markdown } from '../../entry/markdown.ts';
import { readImprovements } from '../read-improvements.ts';
import { sampleRow } from './code-sample.ts';
import { readFilesChanged } from './files-changed.ts';
import { readHeadedRows } from './headed-rows.ts';
import { readNextEntry } from './next-entry.ts';
import { phaseRow } from './phase.ts';
import { readReflection } from './reflection.ts';
import { readScreenshots } from './screenshots.ts';
import { readCosts } from './tables.ts';
import { readTasks } from './task-lines.ts';
import { isPlaceholder } from './template-placeholders.ts';
import { testRow } from './test-result.ts';
import { readBuilt } from './what-we-built.ts';

/** The answers that a section's body holds. Formatted ones are its source, so that what nobody changes stays as it is. */
export function readJournalSection(id: BuildJournalSectionId, body: string): Partial<BuildJournalAnswers> {
  switch (id) {
    case 'goal':
      return { goal: (isPlaceholder(body) ? '' : body) as Markdown };
    case 'built':
      return readBuilt(body);
    case 'journey':
      return { phases: readHeadedRows(body, phaseRow) };
    case 'tests':
      return { tests: readHeadedRows(body, testRow) };
    case 'samples':
      return { samples: readHeadedRows(body, sampleRow) };
    case 'screenshots':
      return { screenshots: readScreenshots(body) };
    case 'left':
      return { left: readTasks(body) };
    case 'costs':
      return { costs: readCosts(body) };
    case 'reflection':
      return readReflection(body);
    case 'improvements':
      return { lessons: readImprovements(body) };
    case 'files':
      return { filesChanged: readFilesChanged(body) };
    case 'next':
      return { nextEntry: readNextEntry(body) };
    default:
      return id satisfies never;
  }
}
