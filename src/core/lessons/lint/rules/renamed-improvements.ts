import { distance } from 'fastest-levenshtein';
import { keyOf } from '../../../markdown/section-key.ts';
import type { Line, Page } from '../page.ts';
import type { Rule } from '../rule.ts';

const wanted = keyOf('Improvements');
/** Words that people put in place of it. They are a section's only where there is no other Improvements. */
const synonyms = ['Lessons', 'Lessons Learned', 'Learnings', 'For Next Time', 'What I Learned'].map(keyOf);

/** A heading that people read as Improvements, and the existing tool does not. */
export const renamedImprovements: Rule = {
  name: 'renamed-improvements',
  *find(page) {
    for (const line of page.lines) {
      const words = headingOf(line, page);
      if (words === null || isRead(line, page)) continue;
      if (means(words, page.improvements === null))
        yield { line: line.number, message: `no lesson is found under “${words}”: write “## Improvements”` };
    }
  },
};

/** The words of a heading of any form: `## x`, `##x`, or underlined. */
function headingOf({ text, fence, number }: Line, { lines }: Page): string | null {
  if (fence !== null) return null;
  const underline = lines[number];
  if (underline?.fence === null && /^(?:-{3,}|={3,})\s*$/.test(underline.text) && /^\S/.test(text))
    return text.trim();
  const level = /^(#{1,6})/.exec(text)?.[1]?.length;
  if (level === undefined) return null;
  const words = text.slice(level).replace(/\s#+\s*$/, '');
  return words.trim() === '' ? null : text.trim();
}

/** Whether it is what the existing tool looks for; a second one is another rule's. */
function isRead({ text }: Line, { improvements }: Page): boolean {
  return improvements !== null && /^#{2,3}\s+Improvements\s*$/.test(text);
}

/** A heading of level one or three counts where the file has no Improvements; a deeper one may say anything. */
function means(heading: string, isOnly: boolean): boolean {
  const key = keyOf(heading);
  if (key === wanted) return !/^#{4}/.test(heading) && (isOnly || !/^#(?:[^#]|##)/.test(heading));
  if (!isOnly || !/^##(?!#)/.test(heading)) return false;
  return key.startsWith(wanted) || distance(key, wanted) <= 2 || synonyms.includes(key);
}
