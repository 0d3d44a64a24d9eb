import type { SettingsProblem } from '../settings-problem.ts';

/** Where git has left both sides of a merge for somebody to choose; a parser would complain of many other things. */
export function findConflictMarker(text: string): SettingsProblem | null {
  const index = text.split('\n').findIndex((line) => line.startsWith('<<<<<<< '));
  if (index < 0) return null;
  return { line: index + 1, problem: 'a merge conflict is not settled here: keep one of its two sides' };
}
