import { expect, it } from 'vitest';
import { captionOfName } from '../../../src/use-cases/journal/caption-of-name.ts';

it.each([
  ['login-form.png', 'login form'],
  ['login_form--before.jpeg', 'login form before'],
  ['Screenshot 2026-11-20 at 10.31.22.png', 'Screenshot 2026 11 20 at 10.31.22'],
  [' two\nlines\u202e.png', 'two lines'],
  ['login', 'login'],
  ['.png', ''],
  ['', ''],
])('makes a caption on one line of the name of a file: %j', (name, caption) => {
  expect(captionOfName(name)).toBe(caption);
});
