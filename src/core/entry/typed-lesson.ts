import type { LessonCategory } from './lesson.ts';

/** Words that people call a category by, before a colon. */
const names: readonly (readonly [LessonCategory, RegExp])[] = [
  ['architectural', /^(?:architectural|architecture|arch)$/],
  ['workflow', /^(?:workflow|flow)$/],
  ['tool_usage', /^(?:tool[ _-]?usage|tooling|tools?)$/],
  ['domain_knowledge', /^(?:domain[ _-]?knowledge|domain)$/],
];

/** A lesson typed as one text: `workflow: Write the test first`. What stands before another colon is part of the lesson. */
export function readTypedLesson(typed: string): {
  readonly category: LessonCategory | null;
  readonly text: string;
} {
  const [, word = '', rest = ''] = /^\s*([\p{L}_ -]{1,20}):\s*(\S.*)$/su.exec(typed) ?? [];
  const category = names.find(([, shape]) => shape.test(word.trim().toLowerCase()))?.[0] ?? null;
  return category === null ? { category, text: typed.trim() } : { category, text: rest.trim() };
}
