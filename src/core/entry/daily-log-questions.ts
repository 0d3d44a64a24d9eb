/**
 * Every question of the daily log, once: the form, its parser, its error keys, the headings of the file and the
 * answers' type all come from this table. The labels are the words of the seed document.
 *
 * kinds: `line` one line of text · `rich` formatted text, kept as markdown; `shape: 'list'` turns bare lines into
 * bullets, as the seed has them · `code` and `language` the two halves of a fenced block · `time` a wall-clock time ·
 * `goals-done` which goals are ticked · `lessons` lines with a category.
 * pages: `first` is shown at once, `more` behind the button.
 */
export const dailyLogQuestions = [
  { id: 'primaryGoal', section: 'focus', page: 'first', kind: 'line', label: 'Primary goal', required: true },
  { id: 'secondaryGoal', section: 'focus', page: 'first', kind: 'line', label: 'Secondary goal' },
  { id: 'stretchGoal', section: 'focus', page: 'first', kind: 'line', label: 'Stretch goal' },
  { id: 'goalsDone', section: 'focus', page: 'first', kind: 'goals-done', label: 'Done' },
  {
    id: 'progressLog',
    section: 'progress',
    page: 'first',
    kind: 'rich',
    shape: 'list',
    label: 'Progress Log',
  },
  {
    id: 'challenges',
    section: 'challenges',
    page: 'first',
    kind: 'rich',
    shape: 'list',
    label: 'Challenges Faced',
  },
  { id: 'plan', section: 'plan', page: 'first', kind: 'rich', shape: 'list', label: "Tomorrow's Plan" },
  { id: 'lessons', section: 'improvements', page: 'first', kind: 'lessons', label: 'Improvements' },
  { id: 'started', section: 'progress', page: 'more', kind: 'time', label: 'Started' },
  { id: 'currentCourse', section: 'course', page: 'more', kind: 'line', label: 'Current course' },
  { id: 'conceptApplication', section: 'course', page: 'more', kind: 'line', label: 'Concept application' },
  {
    id: 'projectContext',
    section: 'context',
    page: 'more',
    kind: 'rich',
    shape: 'prose',
    label: 'Project Context',
  },
  { id: 'tools', section: 'tools', page: 'more', kind: 'rich', shape: 'list', label: 'Tools & Technologies' },
  { id: 'code', section: 'code', page: 'more', kind: 'code', label: 'Code Highlight' },
  { id: 'codeLanguage', section: 'code', page: 'more', kind: 'language', label: 'Language' },
  {
    id: 'resources',
    section: 'resources',
    page: 'more',
    kind: 'rich',
    shape: 'list',
    label: 'Learning Resources Used',
  },
  {
    id: 'reflections',
    section: 'reflections',
    page: 'more',
    kind: 'rich',
    shape: 'list',
    label: 'Reflections',
  },
] as const;

export type DailyLogQuestion = (typeof dailyLogQuestions)[number];
export type DailyLogQuestionId = DailyLogQuestion['id'];
export type FieldShape = 'list' | 'prose';

/** The sections of the file in its order. The course heading's own words are a setting. */
export const dailyLogSections = [
  { id: 'focus', heading: "Today's Focus" },
  { id: 'course', heading: 'Course Connection' },
  { id: 'context', heading: 'Project Context' },
  { id: 'tools', heading: 'Tools & Technologies' },
  { id: 'progress', heading: 'Progress Log' },
  { id: 'code', heading: 'Code Highlight' },
  { id: 'challenges', heading: 'Challenges Faced' },
  { id: 'resources', heading: 'Learning Resources Used' },
  { id: 'reflections', heading: 'Reflections' },
  { id: 'plan', heading: "Tomorrow's Plan" },
  { id: 'improvements', heading: 'Improvements' },
] as const;

export type DailyLogSectionId = (typeof dailyLogSections)[number]['id'];

/** The questions whose goals can be ticked, in the order of the file. */
export const goalIds = ['primaryGoal', 'secondaryGoal', 'stretchGoal'] as const;
export type GoalId = (typeof goalIds)[number];
