/** Something wrong with `buildlog.yml`: the line, from 1, and a sentence that says what a right one looks like. */
export type SettingsProblem = { readonly line: number; readonly problem: string };
