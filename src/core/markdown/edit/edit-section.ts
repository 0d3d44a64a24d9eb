import type { DailyLogAnswers } from '../../entry/daily-log.ts';
import { type DailyLogSectionId, goalIds } from '../../entry/daily-log-questions.ts';
import { fenceCode, findFence } from '../fence-code.ts';
import { labelOf } from '../label-of.ts';
import { joinStarted, splitStarted, startedLine } from '../split-started.ts';
import { writeSection } from '../write-section.ts';
import { setLabelled } from './set-labelled.ts';
import { setLessons } from './set-lessons.ts';

/** A section's body as it says these answers, everything in it that they do not speak of left as it is. */
export function editSection(id: DailyLogSectionId, body: string, answers: DailyLogAnswers): string {
  switch (id) {
    case 'focus': {
      const labels = goalIds.map((goal) => labelOf(goal));
      return goalIds.reduce((text, goal) => {
        const done = answers.goalsDone.includes(goal);
        return setLabelled(text, { label: labelOf(goal), value: answers[goal], done }, labels);
      }, body);
    }
    case 'course': {
      const questions = ['currentCourse', 'conceptApplication'] as const;
      const labels = questions.map((question) => labelOf(question));
      return questions.reduce(
        (text, question) =>
          setLabelled(text, { label: labelOf(question), value: answers[question], done: null }, labels),
        body,
      );
    }
    case 'progress':
      return editProgress(body, answers);
    case 'code':
      return editCode(body, answers);
    case 'improvements':
      return setLessons(body, answers.lessons);
    case 'context':
    case 'tools':
    case 'challenges':
    case 'resources':
    case 'reflections':
    case 'plan':
      return writeSection(id, answers);
    default:
      return id satisfies never;
  }
}

/** The first line, where it says the same, and the room after it stay as someone wrote them. */
function editProgress(body: string, { started, progressLog }: DailyLogAnswers): string {
  const now = splitStarted(body);
  if (started === '' || now.started === '') return joinStarted(started, progressLog);
  const head = body.slice(0, body.length - now.log.length);
  if (now.log === progressLog)
    return `${startedLine(started)}${head.slice(head.trimEnd().length)}${progressLog}`;
  const ours = joinStarted(started, progressLog);
  if (now.started !== started) return ours;
  return `${head.trimEnd()}${ours.slice(startedLine(started).length)}`;
}

function editCode(body: string, { code, codeLanguage }: DailyLogAnswers): string {
  const found = findFence(body);
  const fence = code === '' ? '' : fenceCode(code, codeLanguage);
  if (found === null) return [body, fence].filter((part) => part !== '').join('\n\n');
  return `${body.slice(0, found.from)}${fence}${body.slice(found.to)}`.replace(/^\n+|\s+$/g, '');
}
