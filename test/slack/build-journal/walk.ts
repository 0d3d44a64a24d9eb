import type { Answer } from '../../support/answer-state.ts';
import type { Person } from '../../support/person.ts';

/** A view may be opened after its button was acknowledged. */
export async function isOn(person: Person, title: string): Promise<void> {
  await person.until(() => person.modalTitle() === title, `the view “${title}”`);
}

/** Opens a section from the hub, whatever is in it. */
export async function opens(person: Person, heading: string): Promise<void> {
  const isWritten = !person.reads().includes(`*${heading}* — _`);
  await person.chooses(isWritten ? 'Edit' : 'Write', `*${heading}*`);
  await person.until(() => person.modalTitle() !== 'Build journal', `the view of ${heading}`);
}

/** Writes into a section and saves it; ends on the hub. */
export async function writes(
  person: Person,
  heading: string,
  answers: Readonly<Record<string, Answer>>,
): Promise<void> {
  await opens(person, heading);
  for (const [label, answer] of Object.entries(answers)) await person.fills(label, answer);
  await person.submits();
  await isOn(person, 'Build journal');
}

/** Writes one row into the list of a section; ends on the hub. */
export async function writesRow(
  person: Person,
  heading: string,
  add: string,
  answers: Readonly<Record<string, Answer>>,
): Promise<void> {
  await opens(person, heading);
  const title = person.modalTitle() ?? '';
  const isFirst = title.startsWith('New ');
  if (!isFirst) await person.presses(add);
  await person.until(() => (person.modalTitle() ?? '').startsWith('New '), 'the view of a row');
  for (const [label, answer] of Object.entries(answers)) await person.fills(label, answer);
  await person.submits();
  await isOn(person, isFirst ? 'Build journal' : title);
  if (!isFirst) await person.closes();
}

/** All that a journal has to have. */
export async function writesWhatIsRequired(person: Person): Promise<void> {
  await writes(person, 'The Goal', { 'The Goal': 'Know who the user is.' });
  await writesRow(person, 'What We Built', 'Add a component', { Component: 'POST /auth/login' });
  await writesRow(person, 'The Journey', 'Add a phase', { Title: 'Hashing', 'The fix': 'Read the docs.' });
  await writesRow(person, 'Test Results', 'Add a test', { Test: 'Login', Command: 'curl localhost' });
  await writesRow(person, 'Code Samples', 'Add a code sample', {
    'Component or function': 'compare',
    Code: 'compare(a, b)',
  });
  await writes(person, 'AI Experience Reflection', { 'What Worked Well': 'Small steps.' });
  await writes(person, 'Improvements', { Workflow: 'Write the test first' });
}
