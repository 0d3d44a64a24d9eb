import type { DailyLogAnswers } from '../entry/daily-log.ts';
import { type DailyLogSectionId, goalIds } from '../entry/daily-log-questions.ts';
import { categoryHeading, lessonCategories } from '../entry/lesson.ts';
import { fenceCode } from './fence-code.ts';
import { labelOf } from './label-of.ts';
import { joinStarted } from './split-started.ts';
import { writeLine } from './write-line.ts';

/** What stands under a section's heading; empty when these answers have nothing for it. */
export function writeSection(id: DailyLogSectionId, answers: DailyLogAnswers): string {
  switch (id) {
    case 'focus':
      return goalIds
        .filter((goal) => answers[goal] !== '')
        .map((goal) => goalLine(labelOf(goal), answers[goal], answers.goalsDone.includes(goal)))
        .join('\n');
    case 'course':
      return (['currentCourse', 'conceptApplication'] as const)
        .filter((question) => answers[question] !== '')
        .map((question) => labelledLine(labelOf(question), answers[question]))
        .join('\n');
    case 'context':
      return answers.projectContext;
    case 'tools':
      return answers.tools;
    case 'progress':
      return joinStarted(answers.started, answers.progressLog);
    case 'code':
      return answers.code === '' ? '' : fenceCode(answers.code, answers.codeLanguage);
    case 'challenges':
      return answers.challenges;
    case 'resources':
      return answers.resources;
    case 'reflections':
      return answers.reflections;
    case 'plan':
      return answers.plan;
    case 'improvements':
      return writeImprovements(answers);
    default:
      return id satisfies never;
  }
}

function goalLine(label: string, goal: string, done: boolean): string {
  return `- [${done ? 'x' : ' '}] ${writeLine(`${label}: ${goal}`)}`;
}

function labelledLine(label: string, value: string): string {
  return `- ${writeLine(`${label}: ${value}`)}`;
}

/** The form that every generation of the `buildlog` command line tool reads. */
function writeImprovements({ lessons }: DailyLogAnswers): string {
  return lessonCategories
    .map(({ id }) => ({ id, lines: lessons.filter(({ category }) => category === id) }))
    .filter(({ lines }) => lines.length > 0)
    .map(({ id, lines }) =>
      [`### ${categoryHeading(id)}`, ...lines.map(({ text }) => `- ${writeLine(text)}`)].join('\n'),
    )
    .join('\n\n');
}
