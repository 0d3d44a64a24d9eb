import * as z from 'zod';
import { type LocalDate, parseLocalDate } from '../../time/local-date.ts';
import { wordThat } from './word-that.ts';

/** What a team works through: daily logs count their days from its start and name its phase. */
type Programme = {
  readonly start: LocalDate;
  /** One after the other from the start; the last may go on without end. */
  readonly phases: readonly { readonly name: string; readonly weeks: number | null }[];
};

const LONGEST_NAME = 80;
const MOST_PHASES = 100;
const MOST_WEEKS = 520;

const name = `\`name\` is what the phase is called, on one line and at most ${LONGEST_NAME} letters; with a colon in it, in quotes`;
const weeks = `\`weeks\` is how many weeks the phase takes, 1 to ${MOST_WEEKS}; only the last phase may go without`;
const list = '`phases` is a list, each with `name` and `weeks`: `  - name: Foundations`';

const phase = z.object(
  {
    name: wordThat(
      (text) => (text !== '' && text.length <= LONGEST_NAME && !/\p{C}/u.test(text) ? text : null),
      name,
    ),
    weeks: z
      .int({ error: weeks })
      .min(1, { error: weeks })
      .max(MOST_WEEKS, { error: weeks })
      .nullable()
      .default(null),
  },
  { error: list },
);

/** A programme as it stands in the file; one has a start at least. */
export const programmeShape = z.object(
  {
    start: wordThat(parseLocalDate, '`start` is the first day of the programme, such as 2026-09-07'),
    phases: z
      .array(phase, { error: list })
      .max(MOST_PHASES, { error: `\`phases\` has at most ${MOST_PHASES}` })
      .superRefine((phases, context) => {
        for (const [index, { weeks: length }] of phases.slice(0, -1).entries())
          if (length === null) context.addIssue({ code: 'custom', path: [index], message: weeks });
      })
      .default([]),
  },
  { error: 'below `programme` stand `start` and `phases`, indented: `  start: 2026-09-07`' },
) satisfies z.ZodType<Programme>;
