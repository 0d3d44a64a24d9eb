import { describe, expect, test } from 'vitest';
import { isVague } from '../../../src/core/lessons/lint/is-vague.ts';
import { lessonsByRegex } from '../../support/lessons-by-regex.ts';
import { exampleJournal } from './support/vectors.ts';

describe('a vague lesson', () => {
  test.each([
    'Should have planned better.',
    'Plan ahead',
    'Be more careful',
    'Test more.',
    'We should communicate better with each other',
    'Need to pay more attention to details',
    'Read documentation',
    'Start earlier next time',
  ])('%s', (lesson) => {
    expect(isVague(lesson)).toBe(true);
  });
});

describe('a lesson that somebody can use', () => {
  test.each([
    'Should have defined the API contract before implementing the client.',
    'Use `git add -p`',
    'Pin Node 24',
    'Retry only idempotent calls',
    'Ask Ada sooner',
    'Never commit secrets without a scanner',
    'Keep migrations small and reversible',
    '早めに相談する',
    'Prüfe die Rückgabewerte jeder Bibliothek',
  ])('%s', (lesson) => {
    expect(isVague(lesson)).toBe(false);
  });

  test.each(Object.values(lessonsByRegex(exampleJournal).lessons).flat())('%s', (lesson) => {
    expect(isVague(lesson)).toBe(false);
  });
});
