import * as z from 'zod';
import { lessonCategories } from '../../core/entry/lesson.ts';
import { type Markdown, noMarkdown } from '../../core/entry/markdown.ts';

const lesson = z.object({
  category: z.enum(lessonCategories.map(({ id }) => id)),
  text: z.string(),
});

/** What both forms' answers are made of. A question that is younger than the row reads as unanswered. */
export const answerValues = {
  line: z.string().default(''),
  /** Only `core/markdown` makes markdown; what is stored was made there. */
  rich: z.custom<Markdown>((value) => typeof value === 'string').default(noMarkdown),
  lessons: z.array(lesson).default([]),
};
