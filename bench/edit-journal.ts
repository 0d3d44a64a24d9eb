import { readFile } from 'node:fs/promises';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { blankJournalAnswers } from '../src/core/entry/blank-journal-answers.ts';
import type { BuildJournalAnswers } from '../src/core/entry/build-journal.ts';
import { editBuildJournal } from '../src/core/markdown/edit-build-journal.ts';
import { fieldFromMarkdown } from '../src/core/markdown/field-from-markdown.ts';
import { parseBuildJournal } from '../src/core/markdown/parse-build-journal.ts';
import { printTable } from './print-table.ts';

const RUNS = 100;
const WARM_UP = 10;
const LENGTH = 75_000;
/** A run that gets slower by the square ends here and says so, instead of keeping the machine. */
const LONGEST = 120_000;

type Measure = {
  readonly peer: number[];
  readonly parse: number[];
  readonly again: number[];
  readonly edit: number[];
};

/** A long journal read and edited as a submit does it. Slack gives an acknowledgement three seconds. */
export async function editJournal(): Promise<void> {
  const example = await readFile('test/fixtures/2026-01-01-user-auth-api.md', 'utf8');
  const measure: Measure = { peer: [], parse: [], again: [], edit: [] };
  const began = performance.now();
  for (let run = 0; run < WARM_UP + RUNS; run += 1) {
    if (performance.now() - began > LONGEST) throw new Error(`only ${run} runs in ${LONGEST / 1000} s`);
    const into = run < WARM_UP ? { peer: [], parse: [], again: [], edit: [] } : measure;
    measureOnce(into, longJournal(example, run), run);
  }
  printTable(`A build journal of ${LENGTH / 1000} KB`, [
    { what: 'read, no part of it seen before', samples: measure.parse, unit: 'ms', most: 250 },
    { what: 'read again', samples: measure.again, unit: 'ms', most: 250 },
    { what: 'edited: title, a phase, a lesson', samples: measure.edit, unit: 'ms', most: 250 },
    { what: 'mdast-util-from-markdown: its tree, once', samples: measure.peer, unit: 'ms' },
  ]);
}

/** One after the other in turn, so that a busy moment of the machine falls on all. */
function measureOnce(into: Measure, file: string, run: number): void {
  into.peer.push(
    timed(() => fromMarkdown(file, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] })),
  );
  let before = blankJournalAnswers;
  into.parse.push(
    timed(() => {
      before = parseBuildJournal(file).answers;
    }),
  );
  into.again.push(timed(() => parseBuildJournal(file)));
  const after = edited(before, run);
  let outcome = '';
  into.edit.push(
    timed(() => {
      outcome = editBuildJournal(file, before, after).type;
    }),
  );
  if (outcome !== 'edited') throw new Error(`the edit was not made: ${outcome}`);
}

function timed(work: () => unknown): number {
  const began = performance.now();
  work();
  return performance.now() - began;
}

function edited(answers: BuildJournalAnswers, run: number): BuildJournalAnswers {
  const lesson = fieldFromMarkdown(`Read the log of run ${run} before guessing.`, 'prose');
  return {
    ...answers,
    title: `Run ${run}`,
    phases: answers.phases.map((phase, at) => (at === 7 ? { ...phase, lesson } : phase)),
    lessons: answers.lessons.map((own, at) => (at === 0 ? { ...own, text: `Run ${run} first` } : own)),
  };
}

/** The example with its phases again and again, in the words of this run, so that nothing remembered helps. */
function longJournal(example: string, run: number): string {
  const start = example.indexOf('### Phase 1');
  const end = example.indexOf('\n---\n\n## Test Results');
  const phases = example.slice(start, end).trimEnd();
  const times = Math.ceil((LENGTH - example.length) / phases.length);
  const more = Array.from({ length: times }, (_, at) =>
    phases
      .replace(/^### Phase (\d+):/gm, (_, count: string) => `### Phase ${Number(count) + (at + 1) * 3}:`)
      .replace(/\.$/gm, ` (${run}.${at}).`),
  );
  return [example.slice(0, end).trimEnd(), ...more].join('\n\n---\n\n') + example.slice(end);
}
