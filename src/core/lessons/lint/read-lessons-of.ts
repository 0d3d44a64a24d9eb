import { categoryNamed } from '../distill/category-named.ts';
import { scanBullets } from '../distill/scan-bullets.ts';
import type { Page } from './page.ts';

/** The bullets under known categories, placeholders included, with their lines. */
export function readLessonsOf(page: Page): readonly { readonly text: string; readonly line: number }[] {
  return page.categories
    .filter(({ name }) => categoryNamed(name) !== null)
    .flatMap((block) => [...scanBullets(page.text, block)])
    .filter(({ text }) => text !== '')
    .map(({ text, at }) => ({ text, line: page.lineAt(at).number }));
}
