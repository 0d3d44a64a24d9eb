import type { DailyLogAnswers } from '../entry/daily-log.ts';
import { goalIds } from '../entry/daily-log-questions.ts';
import type { Markdown } from '../entry/markdown.ts';
import { cleanLanguage } from './clean-language.ts';
import { cleanLine } from './clean-line.ts';
import { composeLessons } from './compose-lessons.ts';
import { containField } from './contain-field.ts';
import { disarmCode } from './disarm-code.ts';
import { splitStarted } from './split-started.ts';

/** Answers as a file gives them back: cleaned, contained, nothing said twice or about what is not there. Idempotent. */
export function composeAnswers(answers: DailyLogAnswers): DailyLogAnswers {
  const goals = {
    primaryGoal: cleanLine(answers.primaryGoal),
    secondaryGoal: cleanLine(answers.secondaryGoal),
    stretchGoal: cleanLine(answers.stretchGoal),
  };
  const code = disarmCode(answers.code);
  return {
    ...goals,
    goalsDone: goalIds.filter((goal) => goals[goal] !== '' && answers.goalsDone.includes(goal)),
    ...composeProgress(cleanLine(answers.started), containField(answers.progressLog, 'list')),
    challenges: containField(answers.challenges, 'list'),
    plan: containField(answers.plan, 'list'),
    lessons: composeLessons(answers.lessons),
    currentCourse: cleanLine(answers.currentCourse),
    conceptApplication: cleanLine(answers.conceptApplication),
    projectContext: containField(answers.projectContext, 'prose'),
    tools: containField(answers.tools, 'list'),
    code,
    codeLanguage: code === '' ? '' : cleanLanguage(answers.codeLanguage),
    resources: containField(answers.resources, 'list'),
    reflections: containField(answers.reflections, 'list'),
  };
}

/** A log that begins by saying when it started answers that question too. */
function composeProgress(started: string, log: Markdown): Pick<DailyLogAnswers, 'started' | 'progressLog'> {
  if (started !== '') return { started, progressLog: log };
  const split = splitStarted(log);
  return { started: split.started, progressLog: containField(split.log, 'list') };
}
