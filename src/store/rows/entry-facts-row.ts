import * as z from 'zod';
import { lessonCategories } from '../../core/entry/lesson.ts';
import type { EntryFacts } from '../../core/index/entry-facts.ts';
import { jsonOf, storedValues } from './stored-values.ts';

const author = z.object({ name: z.string(), url: z.string().nullable() }).nullable();
const entryKind = z.enum(['build-journal', 'daily-log']);
const category = z.enum(lessonCategories.map(({ id }) => id));

/** What rows of the index are made of. */
export const indexedValues = { author: jsonOf(author), entryKind, category };

/** The facts of a blob as they are kept. */
export const entryFactsRow: z.ZodType<EntryFacts, string> = jsonOf(
  z.object({
    kind: entryKind,
    title: z.string(),
    date: storedValues.localDate.nullable(),
    author,
    status: z.string(),
    open: z.array(z.string()),
    lessons: z.array(z.object({ category, text: z.string(), line: z.number() })),
  }),
);
