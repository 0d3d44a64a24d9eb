import { type LessonCategory, lessonCategories } from '../../entry/lesson.ts';
import type { Distilled, Insight } from './distill.ts';

/** The report that the existing tool prints as JSON, with its names. */
export type DistillReport = {
  readonly extracted_at: string;
  readonly entry_count: number;
  readonly patterns: Readonly<Partial<Record<LessonCategory, readonly Insight[]>>>;
  readonly statistics: {
    readonly total_patterns: number;
    readonly by_category: Readonly<Partial<Record<LessonCategory, number>>>;
    readonly by_month: Readonly<Record<string, number>>;
  };
};

/** All four categories, or the one that was asked for; the months count entries and not lessons, as the tool's do. */
export function reportOf(
  distilled: Distilled,
  extractedAt: string,
  only: LessonCategory | null,
): DistillReport {
  const wanted = lessonCategories.map(({ id }) => id).filter((id) => only === null || id === only);
  const patterns = wanted.map((id) => [id, distilled.patterns[id]] as const);
  return {
    extracted_at: extractedAt,
    entry_count: distilled.entryCount,
    patterns: Object.fromEntries(patterns),
    statistics: {
      total_patterns: patterns.reduce((total, [, insights]) => total + insights.length, 0),
      by_category: Object.fromEntries(patterns.map(([id, insights]) => [id, insights.length])),
      by_month: Object.fromEntries([...distilled.entriesByMonth].sort(([a], [b]) => (a < b ? -1 : 1))),
    },
  };
}
