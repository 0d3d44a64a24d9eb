import { settings, type Variable } from './settings.ts';

/** One setting that is missing or wrong: what it is for, where to get it, and what a right value looks like. */
export type ConfigProblem = {
  readonly variable: string;
  readonly problem: string;
  readonly page: string;
  readonly example: string;
};

export type Environment = Readonly<Record<string, string | undefined>>;

export type SettingsReader = {
  given(variable: Variable): boolean;
  /** Null where it is not set, or wrong, which is noted. */
  optional(variable: Variable): string | null;
  /** Empty where it is missing or wrong, which is noted. */
  required(variable: Variable): string;
  note(variable: Variable, problem: string): void;
  /** Everything that was noted so far. */
  readonly problems: readonly ConfigProblem[];
};

/** Reads settings one by one and notes what is wrong with them; a value is never repeated, it may be a secret. */
export function readSettings(environment: Environment): SettingsReader {
  const problems: ConfigProblem[] = [];

  function note(variable: Variable, problem: string): void {
    const { page, example } = settings[variable];
    problems.push({ variable, problem, page, example });
  }
  function given(variable: Variable): boolean {
    return (environment[variable] ?? '').trim() !== '';
  }
  function optional(variable: Variable): string | null {
    const value = (environment[variable] ?? '').trim();
    if (value === '') return null;
    if (settings[variable].right.safeParse(value).success) return value;
    note(variable, 'does not look right');
    return null;
  }
  function required(variable: Variable): string {
    if (!given(variable)) note(variable, 'is missing');
    return optional(variable) ?? '';
  }

  return { given, optional, required, note, problems };
}
