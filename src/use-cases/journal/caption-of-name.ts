import { cleanLine } from '../../core/markdown/clean-line.ts';

/**
 * What the caption of a picture begins as: the words of its file's name, `login-form.png` as `login form`. Until its
 * author says what it shows, that tells it from the others.
 */
export function captionOfName(name: string): string {
  return cleanLine(name.replace(/\.[^.]*$/, '').replace(/[-_]+/g, ' '));
}
