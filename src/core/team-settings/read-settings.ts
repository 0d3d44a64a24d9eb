import type * as z from 'zod';
import { openYaml } from './file/open-yaml.ts';
import { lookAtKeys } from './look-at-keys.ts';
import type { SettingsProblem } from './settings-problem.ts';

type ReadValues<Values> =
  /** `unknown`: keys that the shape has not, which change nothing. */
  | { readonly type: 'values'; readonly values: Values; readonly unknown: readonly SettingsProblem[] }
  | WrongSettings;

/** Every problem, in the order of the lines. */
export type WrongSettings = {
  readonly type: 'problems';
  readonly problems: readonly [SettingsProblem, ...SettingsProblem[]];
  readonly unknown: readonly SettingsProblem[];
};

/** Reads a file of settings of this shape, whatever it holds. Never throws. */
export function readSettings<Shape extends z.ZodObject>(
  text: string,
  shape: Shape,
): ReadValues<z.output<Shape>> {
  const file = openYaml(text);
  if (file.type === 'problems') return { ...file, unknown: [] };
  const read = shape.safeParse(file.value);
  const wrong = read.error?.issues.map(({ path, message }) => ({
    path,
    line: file.lineOf(path),
    problem: message,
  }));
  // What another version means by its other keys is not ours to judge.
  const version = wrong?.find(({ path }) => path[0] === 'version');
  if (version !== undefined) return { type: 'problems', problems: [problemOf(version)], unknown: [] };

  const { doubled, unknown } = lookAtKeys(file, shape);
  const [first, ...others] = [...doubled, ...(wrong ?? []).map(problemOf)].toSorted(
    (a, b) => a.line - b.line,
  );
  if (first !== undefined) return { type: 'problems', problems: [first, ...others], unknown };
  return { type: 'values', values: shape.parse(file.value), unknown };
}

function problemOf({ line, problem }: SettingsProblem): SettingsProblem {
  return { line, problem };
}
