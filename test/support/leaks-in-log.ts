import type { LogLine } from './quiet-log.ts';

/** Shorter words may stand in a line of ours by chance. */
const SHORTEST = 6;

/** The lines of the log that hold one of these words: the log may name neither tokens nor what a person typed. */
export function leaksInLog(lines: readonly LogLine[], kept: readonly string[]): readonly string[] {
  const secret = kept.map((words) => words.trim()).filter((words) => words.length >= SHORTEST);
  return lines
    .flatMap(({ message, fields }) => [message, ...Object.values(fields).map(String)])
    .filter((said) => secret.some((words) => said.includes(words)));
}
