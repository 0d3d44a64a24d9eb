import type { BuildJournalAnswers, Picture, Screenshot, Task } from '../../entry/build-journal.ts';
import { journalStatuses } from '../../entry/build-journal-questions.ts';
import { cleanLanguage } from '../clean-language.ts';
import { cleanLine } from '../clean-line.ts';
import { cleanText } from '../clean-text.ts';
import { composeLessons, withoutMarker } from '../compose-lessons.ts';
import { safeUrl } from '../safe-url.ts';
import {
  composeComponents,
  composeCosts,
  composePhases,
  composeSamples,
  composeTests,
} from './compose-rows.ts';
import { type Composer, composerOver } from './compose-values.ts';
import { noTexts, type TextsAsIs } from './texts-as-is.ts';
import { withoutTitlePrefix } from './title.ts';

/**
 * Answers as a file gives them back, but for the rows' ids, which stay: cleaned, contained, rows with nothing in them
 * left out. Texts in `asIs` stand in the file already and stay as they are. Idempotent.
 */
export function composeJournalAnswers(
  answers: BuildJournalAnswers,
  asIs: TextsAsIs = noTexts,
): BuildJournalAnswers {
  const composer = composerOver(asIs);
  const { line, code, rich } = composer;
  const architecture = code(answers.architecture);
  return {
    // The existing tool takes the next line for an empty title, and `[TITLE]` for none.
    title: line(answers.title, withoutTitlePrefix) || 'Untitled',
    duration: line(answers.duration),
    status: composeStatus(line(answers.status)),
    goal: rich(answers.goal),
    architecture,
    architectureLanguage: architecture === '' ? '' : cleanLanguage(answers.architectureLanguage),
    components: composeComponents(answers.components, composer),
    phases: composePhases(answers.phases, composer),
    tests: composeTests(answers.tests, composer),
    samples: composeSamples(answers.samples, composer),
    screenshots: answers.screenshots.flatMap(composeScreenshot),
    left: answers.left.flatMap((task) => composeTask(task, composer)),
    costs: composeCosts(answers.costs, composer),
    workedWell: rich(answers.workedWell),
    frustrating: rich(answers.frustrating),
    communication: rich(answers.communication),
    lessons: composeLessons(answers.lessons),
    filesChanged: code(answers.filesChanged),
    nextEntry: line(answers.nextEntry),
  };
}

function composeStatus(line: string): string {
  return journalStatuses.find((status) => status.toLowerCase() === line.toLowerCase()) ?? line;
}

/** An address that may not stand in a file takes its picture with it. */
function composeScreenshot({ id, caption, picture }: Screenshot): readonly Screenshot[] {
  const composed = composePicture(picture);
  return composed === null ? [] : [{ id, caption: cleanLine(caption), picture: composed }];
}

function composePicture(picture: Picture): Picture | null {
  if (picture.type === 'kept') return picture;
  const link = safeUrl(picture.link);
  return link === null ? null : { type: 'linked', link };
}

/** Several lines of text are several tasks; a ticked box that somebody typed counts. */
function composeTask({ text, done }: Task, { line }: Composer): readonly Task[] {
  return cleanText(text)
    .split('\n')
    .map((raw) => ({
      text: line(raw, withoutMarker),
      done: done || /^(?:[-*+] )?\[[xX]\] /.test(cleanLine(raw)),
    }))
    .filter((task) => task.text !== '');
}
