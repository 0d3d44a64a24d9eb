/** The four categories of the Improvements section, in the order of the file, with the heading each has there. */
export const lessonCategories = [
  { id: 'architectural', heading: 'Architectural' },
  { id: 'workflow', heading: 'Workflow' },
  { id: 'tool_usage', heading: 'Tool Usage' },
  { id: 'domain_knowledge', heading: 'Domain Knowledge' },
] as const;

export type LessonCategory = (typeof lessonCategories)[number]['id'];

/** One bullet under Improvements. The text is one line; back-ticked spans in it are code, all else is plain text. */
export type Lesson = { category: LessonCategory; text: string };

/** The heading that a category has in the file. */
export function categoryHeading(category: LessonCategory): string {
  return lessonCategories.find((known) => known.id === category)?.heading ?? category;
}
