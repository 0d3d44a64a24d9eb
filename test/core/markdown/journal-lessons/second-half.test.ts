import { test } from 'vitest';
import { findsExactlyTheLessons } from '../support/finds-exactly-the-lessons.ts';

test('the command line tool finds exactly the lessons of a journal and its title, whatever a person types', {
  timeout: 200_000,
}, () => {
  findsExactlyTheLessons(21);
});
