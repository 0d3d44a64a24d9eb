import { buildJournalSections } from '../../../entry/build-journal-questions.ts';
import { journalOutline } from '../../../markdown/journal/journal-outline.ts';
import { keyOf } from '../../../markdown/section-key.ts';
import type { Rule } from '../rule.ts';

/** A section that BUILDLOG_SYSTEM.md requires of a journal and that nobody wrote. */
export const requiredSections: Rule = {
  name: 'missing-section',
  *find({ lines }) {
    const headings = lines.flatMap(({ text, fence }) =>
      fence === null && /^#{2,3}\s/.test(text) ? [text] : [],
    );
    for (const { id, heading, required } of buildJournalSections) {
      // For the Improvements the existing tool knows no other word; people may use others for the rest.
      const isIt = (text: string): boolean =>
        id === 'improvements' ? keyOf(text) === keyOf(heading) : journalOutline.sectionOf(text) === id;
      if (required && !headings.some(isIt)) yield { line: 1, message: `the section “${heading}” is missing` };
    }
  },
};
