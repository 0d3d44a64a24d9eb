import { describe, expect, it } from 'vitest';
import { noise } from '../core/secrets/noise.ts';
import {
  opensSection,
  pushes,
  saves,
  savesNoSecret,
  startsJournal,
  writesRequired,
} from '../support/journal-form.ts';
import { stageForEach } from '../support/stage.ts';

const committed = 'Your build journal is committed';
const replace = 'Replace with [REDACTED]';
const token = `ghp_${noise(36)}`;

describe('a secret in a build journal', () => {
  const stage = stageForEach();

  it('that is certain keeps its section open, names the field, and is replaced at a press', async () => {
    const { ada, sandbox, onlyJournal } = stage();
    await startsJournal(ada);
    await writesRequired(ada);
    await opensSection(ada, 'The Goal');
    await ada.fills('The Goal', `Keep it up\nIt works with ${token}`);
    await ada.submits();
    expect(ada.errors()['The Goal']).toContain('Looks like a GitHub token in line 2.');
    await ada.sees('The Goal in line 2: a GitHub token');
    expect(ada.labels()).not.toContain('Not a secret?');
    await ada.submits();
    expect(ada.modalTitle()).toBe('The Goal');
    await ada.presses(replace);
    await ada.sees('Replaced with [REDACTED]');
    await ada.closes();
    await opensSection(ada, 'The Goal');
    expect(ada.shows('The Goal')).toBe('Keep it up\n\nIt works with [REDACTED]');
    await ada.closes();
    await ada.submits();
    await ada.sees(committed);
    expect(await onlyJournal()).toContain('It works with [REDACTED]\n');
    const messages = sandbox.slack.calls.filter(({ method }) => !method.startsWith('views.'));
    expect(JSON.stringify(messages)).not.toContain(token);
  });

  it('in a row is named there', async () => {
    const { ada } = stage();
    await startsJournal(ada);
    await opensSection(ada, 'Test Results');
    await ada.fills('Test', 'Login');
    await ada.fills('Command', `curl -H "Authorization: Bearer ${token}" localhost`);
    await ada.submits();
    expect(ada.errors().Command).toContain('Looks like a GitHub token.');
    await ada.sees('Command: a GitHub token');
    await ada.presses(replace);
    await ada.sees('Replaced with [REDACTED]');
    await ada.closes();
    await ada.sees('*Test Results* — 1 test');
    await opensSection(ada, 'Test Results');
    await pushes(ada, () => ada.chooses('Edit', 'Login'));
    expect(ada.shows('Command')).toBe('curl -H "Authorization: Bearer [REDACTED]" localhost');
  });

  it('that is likely is asked about once: not when the section is saved again, nor when the journal is submitted', async () => {
    const { ada, onlyJournal } = stage();
    await startsJournal(ada);
    await writesRequired(ada);
    await opensSection(ada, 'The Goal');
    await ada.fills('The Goal', '"password": "secretpass123"');
    await savesNoSecret(ada);
    await opensSection(ada, 'The Goal');
    await ada.fills('The Goal', '"password": "secretpass123" is an example');
    await saves(ada);
    await ada.submits();
    await ada.sees(committed);
    expect(await onlyJournal()).toContain('"password": "secretpass123" is an example');
  });

  it('that was kept by a press beside it is found when the journal is submitted, and its section opens', async () => {
    const { ada, journals } = stage();
    await startsJournal(ada);
    await writesRequired(ada);
    await ada.fills('Duration', token);
    await ada.submits();
    expect(ada.errors().Duration).toContain('Looks like a GitHub token.');
    await ada.fills('Duration', '2 hours');
    await opensSection(ada, 'What We Built');
    await ada.fills('Architecture', `client -> ${token}`);
    // Adding a row keeps what is typed beside it.
    await pushes(ada, () => ada.presses('Add a component'));
    await ada.closes();
    await ada.closes();
    await ada.submits();
    await ada.sees('What We Built: Architecture: Looks like a GitHub token.');
    expect(await journals()).toEqual({});
    await ada.presses('Open What We Built');
    await ada.until(() => ada.modalTitle() === 'What We Built', 'the section');
    await ada.fills('Architecture', 'client -> api');
    await saves(ada);
    await ada.submits();
    await ada.sees(committed);
  });

  it('in the title never becomes the name of a file', async () => {
    const { ada, journals } = stage();
    await startsJournal(ada, token);
    await writesRequired(ada);
    await ada.submits();
    expect(ada.errors().Title).toContain('Looks like a GitHub token.');
    expect(await journals()).toEqual({});
    await ada.sees('Title: Looks like a GitHub token.');
    await ada.presses(replace);
    await ada.sees('`/buildlog journal` opens the draft again.');
    await ada.closes();
    await ada.types('/buildlog journal');
    await ada.presses('Open');
    await ada.sees('Your draft is back');
    expect(ada.shows('Title')).toBe('[REDACTED]');
    await ada.fills('Title', 'Rate limits');
    await ada.submits();
    await ada.sees(committed);
    expect(Object.keys(await journals())).toEqual(['buildlog/2026-11-20-rate-limits.md']);
  });
});
