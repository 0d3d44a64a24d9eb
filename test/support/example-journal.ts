import { readFileSync } from 'node:fs';
import type { Answers } from './journal-form.ts';
import {
  fillsIn,
  opensSection,
  pushes,
  saves,
  savesNoSecret,
  writesRows,
  writesSection,
} from './journal-form.ts';
import type { Person } from './person.ts';
import { richOf } from './rich-of.ts';

/** The example of a build journal, as it lies in every journal repository's documents. */
export const exampleJournal = readFileSync(
  new URL('../fixtures/2026-01-01-user-auth-api.md', import.meta.url),
  'utf8',
);

/** Writes the example into the form of a journal, section by section; ends on the hub. */
export async function writesExample(person: Person): Promise<void> {
  await person.fills('Duration', '4 hours');
  await person.fills('Status', 'Complete');
  await writesSection(person, 'The Goal', { 'The Goal': richOf(section('The Goal')) });
  await opensSection(person, 'What We Built');
  await person.fills('Architecture', codeIn(section('What We Built')).code);
  for (const row of rowsIn('What We Built', ['Component', 'Status', 'Notes'])) {
    await pushes(person, () => person.presses('Add a component'));
    await fillsIn(person, row);
    await saves(person);
  }
  await saves(person);
  await writesRows(person, 'The Journey', 'phase', partsOf('The Journey').map(phase));
  await writesTests(person);
  await writesRows(person, 'Code Samples', 'code sample', partsOf('Code Samples').map(sample));
  await writesSection(person, "What's Left", { "What's Left": bullets(section("What's Left")) });
  await writesRows(
    person,
    'Cost/Performance Analysis',
    'metric',
    rowsIn('Cost/Performance Analysis', ['Metric', 'Value', 'Notes']),
  );
  const reflection = partsOf('AI Experience Reflection');
  await writesSection(
    person,
    'AI Experience Reflection',
    Object.fromEntries(reflection.map(({ title, body }) => [title, richOf(body)])),
  );
  const lessons = partsOf('Improvements').map(({ title, body }) => [title, bullets(body)]);
  await writesSection(person, 'Improvements', Object.fromEntries(lessons));
  await writesSection(person, 'Files Changed and next entry', {
    'Files Changed': codeIn(section('Files Changed')).code,
    'Next entry': /\*Next entry: (.*)\*/.exec(exampleJournal)?.[1] ?? '',
  });
}

/** An example of a password looks like one. The first test has its form open at once, the others are added to the list. */
async function writesTests(person: Person): Promise<void> {
  const [first, ...others] = partsOf('Test Results').map(test);
  const write = async (row: Answers) => {
    await fillsIn(person, row);
    await (String(row.Command).includes('secretpass') ? savesNoSecret(person) : saves(person));
  };
  await opensSection(person, 'Test Results');
  await write(first ?? {});
  await opensSection(person, 'Test Results');
  for (const row of others) {
    await pushes(person, () => person.presses('Add a test'));
    await write(row);
  }
  await person.closes();
}

type Part = { readonly title: string; readonly body: string };

function section(heading: string): string {
  const body = exampleJournal.split(`\n## ${heading}\n`)[1]?.split(/\n---\n/);
  // Phases have rules between them.
  return (heading === 'The Journey' ? (body?.slice(0, 3).join('\n') ?? '') : (body?.[0] ?? '')).trim();
}

function partsOf(heading: string): readonly Part[] {
  return section(heading)
    .split(/^### /m)
    .slice(1)
    .map((part) => ({ title: part.split('\n')[0] ?? '', body: part.slice(part.indexOf('\n')).trim() }));
}

function codeIn(body: string): { readonly language: string; readonly code: string } {
  const [, language = '', code = ''] = /^```(\w*)\n([\s\S]*?)\n```$/m.exec(body) ?? [];
  return { language, code };
}

function bullets(body: string): string {
  return [...body.matchAll(/^- (?:\[ \] )?(.*)$/gm)].map(([, words]) => words).join('\n');
}

function rowsIn(heading: string, labels: readonly string[]): readonly Answers[] {
  const rows =
    section(heading)
      .match(/^\| .*$/gm)
      ?.slice(1) ?? [];
  return rows.map((row) => {
    const cells = row.split('|').slice(1, -1);
    return Object.fromEntries(labels.map((label, index) => [label, cells[index]?.trim() ?? '']));
  });
}

function labelled(body: string, label: string): string {
  return (
    body
      .split(`**${label}:**`)[1]
      ?.split(/^\*\*[A-Z]/m)[0]
      ?.trim() ?? ''
  );
}

function phase({ title, body }: Part, index: number): Answers {
  const happened = labelled(body, 'What happened');
  const { code } = codeIn(happened);
  // The last one ends in what was printed, for which the form has a field of its own.
  const own: Answers = index === 2 ? { 'Error message or output': code } : {};
  return {
    Title: title.replace(/^Phase \d: /, ''),
    'What we tried': richOf(labelled(body, 'What we tried')),
    'What happened': richOf(index === 2 ? (happened.split('\n```')[0] ?? '') : happened),
    ...own,
    'The fix': richOf(labelled(body, 'The fix')),
    Lesson: richOf(labelled(body, 'Lesson')),
  };
}

function test({ title, body }: Part): Answers {
  return {
    Test: title,
    Command: codeIn(labelled(body, 'Command')).code,
    Response: codeIn(labelled(body, 'Response')).code,
    Result: labelled(body, 'Result'),
  };
}

function sample({ title, body }: Part): Answers {
  return {
    'Component or function': title,
    Code: codeIn(body).code,
    Language: 'JavaScript',
    'Why this code matters': richOf(body.slice(body.indexOf('\n```\n') + 5).trim()),
  };
}
