import { expect, it } from 'vitest';
import { readTypedLesson } from '../../../src/core/entry/typed-lesson.ts';

it.each([
  ['workflow: Rest', 'workflow', 'Rest'],
  ['Tool usage: Look at `--help`: it helps', 'tool_usage', 'Look at `--help`: it helps'],
  ['ARCHITECTURE : Cut it small', 'architectural', 'Cut it small'],
  ['domain_knowledge: Tax is hard', 'domain_knowledge', 'Tax is hard'],
  ['Remember: rest', null, 'Remember: rest'],
  ['workflow:', null, 'workflow:'],
  ['  Rest  ', null, 'Rest'],
  ['', null, ''],
] as const)('%s is a lesson of the category %s', (typed, category, text) => {
  expect(readTypedLesson(typed)).toEqual({ category, text });
});
