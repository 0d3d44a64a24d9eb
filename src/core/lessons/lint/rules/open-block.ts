import type { Fence, Page } from '../page.ts';
import type { Rule } from '../rule.ts';

/** A code block or comment that nobody closed hides what follows. */
export const openBlock: Rule = {
  name: 'open-block',
  *find(page) {
    const fences = new Set(page.lines.flatMap(({ fence }) => (fence === null ? [] : [fence])));
    for (const fence of fences) {
      if (fence.end === null)
        yield {
          line: fence.line,
          message: 'this code block is never closed, so it hides the rest of the file',
        };
      else if (swallows(fence, page))
        yield {
          line: fence.line,
          message: `this code block is closed only in line ${fence.end}, after another section`,
        };
    }
    const comment = page.lines.find(({ text, at, fence }) => {
      return fence === null && /^ {0,3}<!--/.test(text) && !page.text.includes('-->', at);
    });
    if (comment !== undefined)
      yield {
        line: comment.number,
        message: 'this comment is never closed, so it hides the rest of the file',
      };
  },
};

/** A section's heading, and then the start of another block: two blocks that read as one. */
function swallows({ line, mark, end }: Fence, { lines }: Page): boolean {
  const inside = lines.slice(line, (end ?? lines.length) - 1);
  const heading = inside.findIndex(({ text }) => /^## /.test(text));
  return heading >= 0 && inside.slice(heading).some(({ text }) => text.startsWith(mark));
}
