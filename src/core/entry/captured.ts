import type { LessonCategory } from './lesson.ts';
import type { Markdown } from './markdown.ts';

/** What somebody put aside for a daily log without opening its form. */
export type Captured =
  /** One bullet of the Progress Log. */
  | { readonly type: 'line'; readonly bullet: Markdown }
  /** The category is null until it was chosen. */
  | { readonly type: 'lesson'; readonly category: LessonCategory | null; readonly text: string };
