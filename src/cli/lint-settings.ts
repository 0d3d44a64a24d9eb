import type { Finding } from '../core/lessons/lint/lint-entry.ts';
import { parseTeamSettings } from '../core/team-settings/parse-team-settings.ts';
import type { SettingsProblem } from '../core/team-settings/settings-problem.ts';

/** What the bot would not take from a `buildlog.yml`, or would pass over, in the order of its lines. */
export function lintSettings(path: string, text: string): readonly Finding[] {
  const read = parseTeamSettings(text);
  const wrong = read.type === 'problems' ? read.problems : [];
  return [
    ...wrong.map((problem) => finding(path, 'bad-setting', problem)),
    ...read.unknown.map((problem) => finding(path, 'unknown-setting', problem)),
  ].sort((a, b) => a.line - b.line);
}

function finding(path: string, rule: string, { line, problem }: SettingsProblem): Finding {
  return { path, line, rule, message: problem };
}
