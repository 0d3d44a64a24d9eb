import { describe, expect, it } from 'vitest';
import { noise } from '../../core/secrets/noise.ts';
import { isOn, opensSection, writesSection } from '../../support/journal-form.ts';
import { stageForEach } from '../../support/stage.ts';

const token = `ghp_${noise(36)}`;
const replace = 'Replace with [REDACTED]';
const allow = 'Nothing here is a secret: submit it as it is';

describe('a secret in a build journal', () => {
  const stage = stageForEach();

  it('keeps a section from being saved, is named, and is replaced at a press', async () => {
    const { ada } = stage();
    await ada.types('/buildlog journal Leaky');
    await opensSection(ada, 'AI Experience Reflection');
    await ada.fills('What Worked Well', 'Small steps');
    await ada.fills('What Was Frustrating', `It wanted ${token} each time`);
    await ada.submits();
    await ada.sees('What Was Frustrating: a GitHub token');
    expect(ada.modalTitle()).toBe('AI Experience Reflection');
    expect(ada.labels()).not.toContain('Not a secret?');
    await ada.presses(replace);
    await ada.sees('Replaced with [REDACTED], and saved with the rest');
    expect(ada.modalTitle()).toBe('AI Experience Reflection');
    await ada.closes();
    await ada.sees('*AI Experience Reflection* — 2 of 3 parts');
    await opensSection(ada, 'AI Experience Reflection');
    expect(ada.shows('What Was Frustrating')).toBe('It wanted [REDACTED] each time');
    expect(ada.shows('What Worked Well')).toBe('Small steps');
  });

  it('is allowed by its author where it only may be one, and asked about no more', async () => {
    const { ada } = stage();
    await ada.types('/buildlog journal Likely');
    await opensSection(ada, 'Improvements');
    await ada.fills('Workflow', `Never write password = "${noise(20)}" into a script`);
    await ada.submits();
    await ada.sees('This may hold a secret');
    await ada.fills('Not a secret?', [allow]);
    await ada.submits();
    await ada.sees('*Improvements* — 1 lesson: 1 Workflow');
    await writesSection(ada, 'Improvements', { 'Tool Usage': 'Use a password store' });
    await ada.sees('*Improvements* — 2 lessons: 1 Workflow, 1 Tool Usage');
  });

  it('keeps a row from being saved, also where another is to be added', async () => {
    const { ada } = stage();
    await ada.types('/buildlog journal Leaky row');
    await opensSection(ada, 'Test Results');
    await isOn(ada, 'New test');
    await ada.fills('Test', 'Login');
    await ada.fills('Command', `curl -H "Authorization: Bearer ${token}" https://api.example.com`);
    await ada.presses('Save and add another');
    await ada.sees('Command: a GitHub token');
    expect(ada.shows('Test')).toBe('Login');
    await ada.presses(replace);
    await ada.sees('Replaced with [REDACTED]');
    expect(ada.modalTitle()).toBe('New test');
    await ada.closes();
    await ada.sees('*Test Results* — 1 test');
    await opensSection(ada, 'Test Results');
    await ada.sees('*1. Login*');
    expect(ada.reads()).toContain('Bearer [REDACTED]');
  });

  it('in the title is said beside the title', async () => {
    const { ada } = stage();
    await ada.types('/buildlog journal Mine');
    await ada.fills('Title', `Rotating ${token}`);
    await ada.submits();
    await ada.sees('Title: Looks like a GitHub token.');
    expect(ada.modalTitle()).toBe('Build journal');
  });
});
