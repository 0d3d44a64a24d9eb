import type { CarriedItem, CarriedMarks } from '../../entry/carry-over.ts';
import type { DailyLogAnswers } from '../../entry/daily-log.ts';
import { type GoalId, goalIds } from '../../entry/daily-log-questions.ts';
import type { Markdown } from '../../entry/markdown.ts';
import { cleanLine } from '../clean-line.ts';
import { withBullets } from '../with-bullets.ts';
import { withoutBullet } from '../without-bullet.ts';
import { bulletOfLine } from './bullet-of-line.ts';

/**
 * The answers once it is known what became of carried items: one that is done is a line of the Progress Log and neither
 * a goal nor planned any more; one that is dropped is nowhere. What is still open stays as its author left it. Settled
 * twice it is the same.
 */
export function settleCarried(answers: DailyLogAnswers, { done, dropped }: CarriedMarks): DailyLogAnswers {
  const gone = [...done, ...dropped.filter((text) => !done.includes(text))];
  const left = gone.reduce(withoutItem, answers);
  const lines = done.map((text) => bulletOfLine(`Done: ${text}`));
  const missing = lines.filter((line) => withoutBullet(left.progressLog, line) === null);
  return { ...left, progressLog: withBullets(left.progressLog, missing) };
}

/** The items that still stand, word for word, among the goals or in the plan. */
export function stillOpen(answers: DailyLogAnswers, items: readonly CarriedItem[]): readonly CarriedItem[] {
  return items.filter(({ text }) => isGoal(answers, text) || withoutLine(answers.plan, text) !== null);
}

/** The other goals move up: a log has a primary goal before a secondary one. */
function withoutItem(answers: DailyLogAnswers, text: string): DailyLogAnswers {
  const plan = withoutLine(answers.plan, text) ?? answers.plan;
  if (!isGoal(answers, text)) return { ...answers, plan };
  const kept = goalIds.filter((id) => cleanLine(answers[id]) !== text);
  const goalAt = (place: number) => {
    const from = kept[place];
    return from === undefined ? '' : answers[from];
  };
  const isDone = (id: GoalId | undefined) => id !== undefined && answers.goalsDone.includes(id);
  return {
    ...answers,
    plan,
    primaryGoal: goalAt(0),
    secondaryGoal: goalAt(1),
    stretchGoal: goalAt(2),
    goalsDone: goalIds.filter((_, place) => isDone(kept[place])),
  };
}

function isGoal(answers: DailyLogAnswers, text: string): boolean {
  return goalIds.some((id) => cleanLine(answers[id]) === text);
}

function withoutLine(plan: Markdown, text: string): Markdown | null {
  return withoutBullet(plan, bulletOfLine(text));
}
