import type { LessonCategory } from '../../entry/lesson.ts';
import type { LocalDate } from '../../time/local-date.ts';
import { distillEntry } from './distill-entry.ts';

/** A build journal: where it lies, as the reader is to see it, the day in its name, and its content. */
export type DatedFile = { readonly source: string; readonly date: LocalDate; readonly text: string };

/** A lesson with where it comes from; `context` is the journal's title. */
export type Insight = {
  readonly insight: string;
  readonly source: string;
  readonly date: LocalDate;
  readonly context: string;
};

export type Distilled = {
  readonly entryCount: number;
  readonly patterns: Readonly<Record<LessonCategory, readonly Insight[]>>;
  /** How many entries each month (`YYYY-MM`) has. */
  readonly entriesByMonth: ReadonlyMap<string, number>;
};

/** The lessons of many journals in their order. Takes one at a time and keeps none, so ten thousand fit. */
export function distill(files: Iterable<DatedFile>): Distilled {
  const patterns: Record<LessonCategory, Insight[]> = {
    architectural: [],
    workflow: [],
    tool_usage: [],
    domain_knowledge: [],
  };
  const entriesByMonth = new Map<string, number>();
  let entryCount = 0;
  for (const { source, date, text } of files) {
    const month = date.slice(0, 7);
    entriesByMonth.set(month, (entriesByMonth.get(month) ?? 0) + 1);
    entryCount += 1;
    const { context, lessons } = distillEntry(text);
    const held = detached(context);
    for (const { category, text: insight } of lessons)
      patterns[category].push({ insight: detached(insight), source, date, context: held });
  }
  return { entryCount, patterns, entriesByMonth };
}

/** The same words in memory of their own: a slice would keep the whole file it was cut from. */
function detached(words: string): string {
  return Buffer.from(words, 'utf8').toString('utf8');
}
