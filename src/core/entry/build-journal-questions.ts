/**
 * Every question of the build journal, once: the form's views, their parser, their error keys, the headings of the file
 * and the answers' type all come from these tables. Labels and headings are the words of `_TEMPLATE.md`.
 *
 * kinds: `line` one line of text · `rich` formatted text, kept as markdown · `code` and `language` the two halves of a
 * fenced block · `status` one of `journalStatuses` · `tasks` lines with a box · `lessons` lines with a category · `rows`
 * any number of rows, each with the questions of its kind, and an id that stays · `screenshots` pictures with a caption.
 */
export const buildJournalQuestions = [
  { id: 'title', section: 'head', kind: 'line', label: 'Title' },
  { id: 'duration', section: 'head', kind: 'line', label: 'Duration' },
  { id: 'status', section: 'head', kind: 'status', label: 'Status' },
  { id: 'goal', section: 'goal', kind: 'rich', shape: 'prose', label: 'The Goal' },
  { id: 'architecture', section: 'built', kind: 'code', label: 'Architecture' },
  { id: 'architectureLanguage', section: 'built', kind: 'language', label: 'Language of the diagram' },
  { id: 'components', section: 'built', kind: 'rows', rows: 'component', label: 'Components' },
  { id: 'phases', section: 'journey', kind: 'rows', rows: 'phase', label: 'The Journey' },
  { id: 'tests', section: 'tests', kind: 'rows', rows: 'test', label: 'Test Results' },
  { id: 'samples', section: 'samples', kind: 'rows', rows: 'sample', label: 'Code Samples' },
  { id: 'screenshots', section: 'screenshots', kind: 'screenshots', label: 'Screenshots' },
  { id: 'left', section: 'left', kind: 'tasks', label: "What's Left" },
  { id: 'costs', section: 'costs', kind: 'rows', rows: 'cost', label: 'Cost/Performance Analysis' },
  { id: 'workedWell', section: 'reflection', kind: 'rich', shape: 'prose', label: 'What Worked Well' },
  { id: 'frustrating', section: 'reflection', kind: 'rich', shape: 'prose', label: 'What Was Frustrating' },
  { id: 'communication', section: 'reflection', kind: 'rich', shape: 'prose', label: 'Communication Notes' },
  { id: 'lessons', section: 'improvements', kind: 'lessons', label: 'Improvements' },
  { id: 'filesChanged', section: 'files', kind: 'code', label: 'Files Changed' },
  { id: 'nextEntry', section: 'next', kind: 'line', label: 'Next entry' },
] as const;

export type BuildJournalQuestion = (typeof buildJournalQuestions)[number];
export type BuildJournalQuestionId = BuildJournalQuestion['id'];

/** The questions of each kind of row. The first names the row and is required. */
export const journalRowQuestions = {
  component: [
    { id: 'name', kind: 'line', label: 'Component' },
    { id: 'status', kind: 'line', label: 'Status' },
    { id: 'notes', kind: 'line', label: 'Notes' },
  ],
  phase: [
    { id: 'title', kind: 'line', label: 'Title' },
    { id: 'tried', kind: 'rich', shape: 'prose', label: 'What we tried' },
    { id: 'happened', kind: 'rich', shape: 'prose', label: 'What happened' },
    { id: 'output', kind: 'code', label: 'Error message or output' },
    { id: 'outputLanguage', kind: 'language', label: 'Language of the output' },
    { id: 'fix', kind: 'rich', shape: 'prose', label: 'The fix' },
    { id: 'lesson', kind: 'rich', shape: 'prose', label: 'Lesson' },
  ],
  test: [
    { id: 'name', kind: 'line', label: 'Test' },
    { id: 'command', kind: 'code', label: 'Command' },
    { id: 'commandLanguage', kind: 'language', label: 'Language of the command' },
    { id: 'response', kind: 'code', label: 'Response' },
    { id: 'responseLanguage', kind: 'language', label: 'Language of the response' },
    { id: 'result', kind: 'line', label: 'Result' },
  ],
  sample: [
    { id: 'name', kind: 'line', label: 'Component or function' },
    { id: 'code', kind: 'code', label: 'Code' },
    { id: 'language', kind: 'language', label: 'Language' },
    { id: 'why', kind: 'rich', shape: 'prose', label: 'Why this code matters' },
  ],
  cost: [
    { id: 'metric', kind: 'line', label: 'Metric' },
    { id: 'value', kind: 'line', label: 'Value' },
    { id: 'notes', kind: 'line', label: 'Notes' },
  ],
} as const;

export type JournalRowKind = keyof typeof journalRowQuestions;
export type JournalRowQuestion = (typeof journalRowQuestions)[JournalRowKind][number];

/** The sections of the file in its order; `required` is the word of BUILDLOG_SYSTEM.md. The next entry has no heading. */
export const buildJournalSections = [
  { id: 'goal', heading: 'The Goal', required: true },
  { id: 'built', heading: 'What We Built', required: true },
  { id: 'journey', heading: 'The Journey', required: true },
  { id: 'tests', heading: 'Test Results', required: true },
  { id: 'samples', heading: 'Code Samples', required: true },
  { id: 'screenshots', heading: 'Screenshots', required: false },
  { id: 'left', heading: "What's Left", required: false },
  { id: 'costs', heading: 'Cost/Performance Analysis', required: false },
  { id: 'reflection', heading: 'AI Experience Reflection', required: true },
  { id: 'improvements', heading: 'Improvements', required: true },
  { id: 'files', heading: 'Files Changed', required: false },
  { id: 'next', heading: 'Next entry', required: false },
] as const;

export type BuildJournalSectionId = (typeof buildJournalSections)[number]['id'];

/** What the head of a journal says of how it ended. */
export const journalStatuses = ['Complete', 'Partial', 'Blocked'] as const;
