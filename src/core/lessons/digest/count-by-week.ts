import type { LessonCategory } from '../../entry/lesson.ts';
import { isoWeekOf } from '../../time/iso-week.ts';
import { addDays, type LocalDate } from '../../time/local-date.ts';
import { startOfWeek } from '../../time/start-of-week.ts';
import type { FoundLesson } from './digest.ts';

/** What one week brought, for a chart. */
export type WeekCount = {
  /** Its Monday. */
  readonly monday: LocalDate;
  /** Its name, such as `2026-W47`. */
  readonly week: string;
  readonly entries: number;
  readonly lessons: Readonly<Record<LessonCategory, number>>;
};

/** The last `weeks` weeks up to the one that holds `today`, earliest first; one without entries is there with zeros. */
export function countByWeek(
  lessons: readonly Pick<FoundLesson, 'category' | 'date'>[],
  entryDates: readonly LocalDate[],
  today: LocalDate,
  weeks: number,
): readonly WeekCount[] {
  const thisMonday = startOfWeek(today);
  const lessonsOf = Map.groupBy(lessons, ({ date }) => startOfWeek(date));
  const entriesOf = Map.groupBy(entryDates, (date) => startOfWeek(date));
  return Array.from({ length: weeks }, (_, index) => {
    const monday = addDays(thisMonday, (index - weeks + 1) * 7);
    return {
      monday,
      week: isoWeekOf(monday),
      entries: entriesOf.get(monday)?.length ?? 0,
      lessons: byCategory(lessonsOf.get(monday) ?? []),
    };
  });
}

function byCategory(lessons: readonly Pick<FoundLesson, 'category'>[]): WeekCount['lessons'] {
  const counts = { architectural: 0, workflow: 0, tool_usage: 0, domain_knowledge: 0 };
  for (const { category } of lessons) counts[category] += 1;
  return counts;
}
