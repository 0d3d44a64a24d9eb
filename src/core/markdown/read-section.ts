import type { DailyLogAnswers } from '../entry/daily-log.ts';
import { type DailyLogSectionId, goalIds } from '../entry/daily-log-questions.ts';
import type { Markdown } from '../entry/markdown.ts';
import { cleanLanguage } from './clean-language.ts';
import { findFence } from './fence-code.ts';
import { findLabelled } from './find-labelled.ts';
import { labelOf } from './label-of.ts';
import { parseLine } from './parse-line.ts';
import { readImprovements } from './read-improvements.ts';
import { splitStarted } from './split-started.ts';

/** The answers that a section's body holds. Formatted ones are its source, so that what nobody changes stays as it is. */
export function readSection(id: DailyLogSectionId, body: string): Partial<DailyLogAnswers> {
  switch (id) {
    case 'focus':
      return readFocus(body);
    case 'course':
      return {
        currentCourse: lineAfter(body, labelOf('currentCourse')),
        conceptApplication: lineAfter(body, labelOf('conceptApplication')),
      };
    case 'context':
      return { projectContext: body as Markdown };
    case 'tools':
      return { tools: body as Markdown };
    case 'progress': {
      const { started, log } = splitStarted(body);
      return { started, progressLog: log };
    }
    case 'code': {
      const found = findFence(body)?.node;
      return { code: found?.value ?? '', codeLanguage: found?.value ? cleanLanguage(found.lang ?? '') : '' };
    }
    case 'challenges':
      return { challenges: body as Markdown };
    case 'resources':
      return { resources: body as Markdown };
    case 'reflections':
      return { reflections: body as Markdown };
    case 'plan':
      return { plan: body as Markdown };
    case 'improvements':
      return { lessons: readImprovements(body) };
    default:
      return id satisfies never;
  }
}

function readFocus(body: string): Partial<DailyLogAnswers> {
  const [primaryGoal, secondaryGoal, stretchGoal] = goalIds.map((goal) => lineAfter(body, labelOf(goal)));
  const goals = {
    primaryGoal: primaryGoal ?? '',
    secondaryGoal: secondaryGoal ?? '',
    stretchGoal: stretchGoal ?? '',
  };
  const goalsDone = goalIds.filter(
    (goal) => goals[goal] !== '' && findLabelled(body, labelOf(goal))?.checked,
  );
  return { ...goals, goalsDone };
}

function lineAfter(body: string, label: string): string {
  return parseLine(findLabelled(body, label)?.value ?? '');
}
