import { categoryHeading } from '../../../entry/lesson.ts';
import { categoryOf } from '../../../markdown/read-lessons.ts';
import { categoryNamed } from '../../distill/category-named.ts';
import { scanBullets } from '../../distill/scan-bullets.ts';
import type { Page } from '../page.ts';
import type { Rule } from '../rule.ts';

const four = 'Architectural, Workflow, Tool Usage, Domain Knowledge';

/** The existing tool drops what stands under any other heading of level three, without a word. */
export const unknownCategory: Rule = {
  name: 'unknown-category',
  *find(page) {
    for (const { name, heading, from, to } of page.categories) {
      if (categoryNamed(name) !== null) continue;
      const lost = [...scanBullets(page.text, { from, to })].filter(({ text }) => text !== '').length;
      yield { line: page.lineAt(heading).number, message: `${lossOf(lost)} “${name}”: ${meantBy(name)}` };
    }
    yield* bareMarks(page);
  },
};

/** `###Workflow` names nothing, and ends the category before it. */
function* bareMarks({ lines, improvements }: Page) {
  if (improvements === null) return;
  for (const { text, at, number } of lines) {
    if (at < improvements.from || at >= improvements.to) continue;
    const words = /^###([^#\s].*)$/.exec(text)?.[1];
    if (words !== undefined) yield { line: number, message: `no category is named here: ${meantBy(words)}` };
  }
}

function lossOf(lessons: number): string {
  if (lessons === 0) return 'lessons are lost under';
  return lessons === 1 ? '1 lesson is lost under' : `${lessons} lessons are lost under`;
}

function meantBy(name: string): string {
  const meant = categoryOf(name);
  return meant === null ? `the categories are ${four}` : `write “### ${categoryHeading(meant)}”`;
}
