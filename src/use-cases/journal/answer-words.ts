import type { BuildJournalAnswers } from '../../core/entry/build-journal.ts';
import { categoryHeading } from '../../core/entry/lesson.ts';

type Answer = BuildJournalAnswers[keyof BuildJournalAnswers];

/** An answer as text for people to compare, markup as it stands in the file: one line for each of a list. */
export function answerWords(answer: Answer): string {
  return typeof answer === 'string' ? answer : answer.map(lineOf).join('\n');
}

function lineOf(item: Exclude<Answer, string>[number]): string {
  if ('done' in item) return `[${item.done ? 'x' : ' '}] ${item.text}`;
  if ('category' in item) return `${categoryHeading(item.category)}: ${item.text}`;
  if ('caption' in item) return item.caption;
  return 'title' in item ? item.title : 'metric' in item ? item.metric : item.name;
}
