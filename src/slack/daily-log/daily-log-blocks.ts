/** Ids of the daily log's form that are not a question's own: a question's block and action carry the question's id. */
export const dailyLogForm = {
  callbackId: 'daily-log',
  shortcut: 'daily-log',
  saveDraft: 'daily-log:save-draft',
  showMore: 'daily-log:show-more',
  addLessons: 'daily-log:add-lessons',
  discard: 'daily-log:discard-draft',
  openTheirs: 'daily-log:open-theirs',
  redact: 'daily-log:redact-secrets',
  goesTo: 'daily-log-goes-to',
} as const;

/** Each row of lessons keeps its ids for the life of the view, whatever happens to the others. */
export function lessonBlocks(row: number): { readonly category: string; readonly text: string } {
  return { category: `lessons-${row}-category`, text: `lessons-${row}-text` };
}

/** One row for each category is enough for a day; a long entry that is edited may need more. */
export const MOST_LESSON_ROWS = 10;
