import type { Rule } from './rule.ts';
import { byteOrderMark } from './rules/byte-order-mark.ts';
import { cutImprovements } from './rules/cut-improvements.ts';
import { doubledCategory } from './rules/doubled-category.ts';
import { doubledImprovements } from './rules/doubled-improvements.ts';
import { droppedLesson } from './rules/dropped-lesson.ts';
import { emptyLesson } from './rules/empty-lesson.ts';
import { frontMatter } from './rules/front-matter.ts';
import { hijackedImprovements } from './rules/hijacked-improvements.ts';
import { journalName } from './rules/journal-name.ts';
import { journalTitle } from './rules/journal-title.ts';
import { logName } from './rules/log-name.ts';
import { logTitle } from './rules/log-title.ts';
import { noCategory } from './rules/no-category.ts';
import { noLesson } from './rules/no-lesson.ts';
import { notUtf8 } from './rules/not-utf8.ts';
import { openBlock } from './rules/open-block.ts';
import { otherBullet } from './rules/other-bullet.ts';
import { placeholder } from './rules/placeholder.ts';
import { plainText } from './rules/plain-text.ts';
import { renamedImprovements } from './rules/renamed-improvements.ts';
import { requiredSections } from './rules/required-sections.ts';
import { secret } from './rules/secret.ts';
import { unknownCategory } from './rules/unknown-category.ts';
import { vagueLesson } from './rules/vague-lesson.ts';

/** Whether a lesson, once it is in the file, reaches its readers. */
const lessonRules: readonly Rule[] = [
  cutImprovements,
  doubledImprovements,
  hijackedImprovements,
  renamedImprovements,
  noCategory,
  unknownCategory,
  doubledCategory,
  otherBullet,
  plainText,
  droppedLesson,
  emptyLesson,
  vagueLesson,
];

/** The rules of build journals, which the existing `buildlog` tool reads as well. */
export const journalRules: readonly Rule[] = [
  journalName,
  notUtf8,
  byteOrderMark,
  frontMatter,
  journalTitle,
  requiredSections,
  openBlock,
  placeholder,
  secret,
  ...lessonRules,
  noLesson,
];

/** Daily logs are read by the bot, which is generous, and all their sections are optional. */
export const logRules: readonly Rule[] = [
  logName,
  notUtf8,
  logTitle,
  openBlock,
  placeholder,
  secret,
  ...lessonRules,
];

/** The names of all rules, each once. */
export const ruleNames: readonly string[] = [
  ...new Set([...journalRules, ...logRules].map(({ name }) => name)),
];
