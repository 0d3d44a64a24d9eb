import type { Answer } from './answer-state.ts';
import type { Person } from './person.ts';

/** Label -> answer. */
export type Answers = Readonly<Record<string, Answer>>;

/** Opens the form of a new journal by the command. */
export async function startsJournal(
  person: Person,
  title = 'Rate limits',
  where = 'build-log',
): Promise<void> {
  await person.types(`/buildlog journal ${title}`, where);
  await isOn(person, 'Build journal');
}

/** A view may come after its button was acknowledged. */
export async function isOn(person: Person, title: string): Promise<void> {
  await person.until(() => person.modalTitle() === title, `the view “${title}”`);
}

/** Does something that puts a view on top, and waits for it. */
export async function pushes(person: Person, does: () => Promise<void>): Promise<void> {
  const before = person.screen().views.length;
  await does();
  await person.until(() => person.screen().views.length === before + 1, 'a view on top');
}

/** Opens a section from the hub. */
export function opensSection(person: Person, heading: string): Promise<void> {
  return pushes(person, () => person.pressesBeside(`*${heading}*`));
}

export async function fillsIn(person: Person, answers: Answers): Promise<void> {
  for (const [label, answer] of Object.entries(answers)) await person.fills(label, answer);
}

/** Saves the view on top, which closes. */
export async function saves(person: Person): Promise<void> {
  const before = person.screen().views.length;
  await person.submits();
  if (person.screen().views.length < before) return;
  throw new Error(
    `“${person.modalTitle()}” stays: ${JSON.stringify(person.errors())} ${person.modal()?.trouble}`,
  );
}

/** The same where the form asks first whether something is a secret: it is none. */
export async function savesNoSecret(person: Person): Promise<void> {
  await person.submits();
  await person.sees('Not a secret?');
  await person.fills('Not a secret?', ['Nothing here is a secret: submit it as it is']);
  await saves(person);
}

/** Writes a section that has no rows, from the hub and back to it. */
export async function writesSection(person: Person, heading: string, answers: Answers): Promise<void> {
  await opensSection(person, heading);
  await fillsIn(person, answers);
  await saves(person);
}

/** Adds a row to the section on top, and ends where it is listed; `one` is what the list calls it. */
export async function addsRow(person: Person, one: string, answers: Answers): Promise<void> {
  // The form of the first row opens without its list.
  const isFirst = person.modalTitle() === `New ${one}`;
  const below = person.screen().views.at(isFirst ? -2 : -1);
  if (!isFirst) await pushes(person, () => person.presses(`Add a ${one}`));
  await fillsIn(person, answers);
  await saves(person);
  await person.until(() => person.modal()?.hash !== below?.hash, `the view with the new ${one}`);
  if (isFirst) await opensSection(person, listed[one] ?? one);
}

/** The sections that are nothing but a list, by what they call a row. */
const listed: Readonly<Record<string, string>> = {
  phase: 'The Journey',
  test: 'Test Results',
  'code sample': 'Code Samples',
  metric: 'Cost/Performance Analysis',
};

/** Writes the rows of a section, from the hub and back to it. */
export async function writesRows(
  person: Person,
  heading: string,
  one: string,
  rows: readonly Answers[],
): Promise<void> {
  await opensSection(person, heading);
  for (const row of rows) await addsRow(person, one, row);
  await person.closes();
}

/** The least that a journal needs, from the hub and back to it. */
export async function writesRequired(person: Person, goal = 'Keep the service up'): Promise<void> {
  await writesSection(person, 'The Goal', { 'The Goal': goal });
  await writesSection(person, 'What We Built', { Architecture: 'client -> limiter -> api' });
  await writesRows(person, 'The Journey', 'phase', [
    { Title: 'Token bucket', 'What happened': 'It leaked.' },
  ]);
  await writesRows(person, 'Test Results', 'test', [{ Test: 'Burst', Result: 'Pass' }]);
  await writesRows(person, 'Code Samples', 'code sample', [
    { 'Component or function': 'take', Code: 'take(1)' },
  ]);
  await writesSection(person, 'AI Experience Reflection', {
    'What Worked Well': 'Small steps',
    'What Was Frustrating': 'Old docs',
    'Communication Notes': 'Said what we saw',
  });
  await writesSection(person, 'Improvements', { Workflow: 'Measure the burst before choosing a limit' });
}
