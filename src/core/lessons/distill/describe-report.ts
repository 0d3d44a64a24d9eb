import { categoryHeading, lessonCategories } from '../../entry/lesson.ts';
import { counted } from '../counted.ts';
import type { DistillReport } from './distill-report.ts';

/** A report for people: the lessons by category, each with its day and the title of its journal. */
export function describeReport({ entry_count, patterns, statistics }: DistillReport): string {
  const blocks = lessonCategories.flatMap(({ id }) => {
    const insights = patterns[id];
    if (insights === undefined) return [];
    const lines = insights.map(
      ({ insight, date, context }) => `  ${date}  ${insight}${context === '' ? '' : ` (${context})`}`,
    );
    return [[`${categoryHeading(id)}: ${insights.length}`, ...lines].join('\n')];
  });
  const total = `${counted(statistics.total_patterns, 'lesson')} in ${counted(entry_count, 'entry', 'entries')}`;
  return [total, ...blocks].join('\n\n');
}
