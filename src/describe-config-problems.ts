import type { ConfigProblem } from './read-settings.ts';

/** The problems as a person at a terminal reads them: all at once, each with its page and a right value. */
export function describeConfigProblems(
  problems: readonly ConfigProblem[],
  command = 'buildlog cannot start',
): string {
  const lines = problems.map(
    ({ variable, problem, page, example }) =>
      `  ${variable} ${problem}\n    open:       ${page}\n    looks like: ${example}`,
  );
  const count = problems.length === 1 ? 'One setting needs' : `${problems.length} settings need`;
  return [
    `${command}. ${count} your attention:`,
    ...lines,
    'To try it without any of this: npm run sandbox',
  ].join('\n\n');
}
