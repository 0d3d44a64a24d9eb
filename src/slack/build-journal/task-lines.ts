import type { Task } from '../../core/entry/build-journal.ts';

/** A box at the start of a line, with the bullet that some people put before it. */
const box = /^\s*(?:[-*+•]\s+)?\[([ xX]?)\]\s*/;

/** Tasks as lines of the form; the box stands only where it says something. */
export function linesOfTasks(tasks: readonly Task[]): string {
  return tasks.map(({ text, done }) => `${done ? '[x] ' : box.test(text) ? '[ ] ' : ''}${text}`).join('\n');
}

/** The other way round: one task a line. */
export function tasksOfLines(lines: string): readonly Task[] {
  return lines
    .split(/\r\n|\r|\n/)
    .filter((line) => line.trim() !== '')
    .map((line) => ({ text: line.replace(box, ''), done: /x/i.test(box.exec(line)?.[1] ?? '') }));
}
