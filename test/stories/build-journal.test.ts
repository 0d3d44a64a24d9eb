import { describe, expect, it } from 'vitest';
import { allText } from '../support/all-text.ts';
import {
  addsRow,
  opensSection,
  startsJournal,
  writesRequired,
  writesSection,
} from '../support/journal-form.ts';
import { stageForEach } from '../support/stage.ts';

const committed = 'Your build journal is committed';

describe('a build journal', () => {
  const stage = stageForEach();

  it('goes from /buildlog journal to a file, a commit and a receipt', async () => {
    const { ada, sandbox, journals, log } = stage();
    await startsJournal(ada, 'Rate limits');
    expect(ada.shows('Title')).toBe('Rate limits');
    expect(ada.shows('Date')).toBe('2026-11-20');
    expect(ada.reads()).toContain('goes to acme/journal@main, for everyone who can read it');
    await ada.fills('Duration', '2 hours');
    await ada.fills('Status', 'Partial');
    await writesRequired(ada);
    await writesSection(ada, "What's Left", { "What's Left": 'Per user limits\n[x] Per address limits' });
    await writesSection(ada, 'Files Changed and next entry', {
      'Files Changed': 'src/limit.ts # the bucket',
      'Next entry': 'Limits per user',
    });
    expect(ada.reads()).toContain('*The Journey* — 1 phase');
    expect(ada.reads()).toContain('*Improvements* — 1 lesson: 1 Workflow');
    expect(ada.reads()).toContain("*What's Left* — 2 tasks, 1 done");
    await ada.submits();
    expect(ada.modal()).toBeNull();
    await ada.sees(committed);

    expect(await journals()).toEqual({
      'buildlog/2026-11-20-rate-limits.md': `# Build Journal: Rate limits

**Date:** 2026-11-20
**Duration:** 2 hours
**Status:** Partial
**Author:** [Ada Moreau](${sandbox.origin}/team/U0ADA00001)

---

## The Goal

Keep the service up

---

## What We Built

### Architecture

\`\`\`
client -> limiter -> api
\`\`\`

---

## The Journey

### Phase 1: Token bucket

**What happened:**
It leaked.

---

## Test Results

### Burst

**Result:** Pass

---

## Code Samples

### take

\`\`\`
take(1)
\`\`\`

---

## What's Left

- [ ] Per user limits
- [x] Per address limits

---

## AI Experience Reflection

### What Worked Well

Small steps

### What Was Frustrating

Old docs

### Communication Notes

Said what we saw

---

## Improvements

*Actionable learnings for future work.*

### Workflow

- Measure the burst before choosing a limit

---

## Files Changed

\`\`\`
src/limit.ts # the bucket
\`\`\`

---

*Next entry: Limits per user*
`,
    });
    const [commit] = await sandbox.github.commits(1);
    expect(commit?.headline).toBe('buildlog: build journal "Rate limits" by Ada Moreau');
    expect(commit?.body).toMatch(/^Buildlog-Batch: [0-9A-Z]{26}$/);
    expect(commit?.files).toEqual([{ path: 'buildlog/2026-11-20-rate-limits.md', change: 'added' }]);
    const receipt = ada.lastMessageFromBot();
    const says = allText(receipt?.blocks ?? []);
    expect(receipt?.text).toBe(`${committed}: Rate limits, 1 lesson: 1 Workflow.`);
    expect(says).toContain('buildlog/2026-11-20-rate-limits.md');
    expect(says).toContain(commit?.oid.slice(0, 7));
    expect(says).toContain('Found 1 lesson: 1 Workflow');
    expect(ada.messages()).toHaveLength(1);
    expect(log.lines.filter(({ level }) => level !== 'info')).toEqual([]);
  });

  it('is previewed as it will read, with what it yields and what is still to be written', async () => {
    const { ada } = stage();
    await startsJournal(ada);
    await writesSection(ada, 'The Goal', { 'The Goal': 'Keep the service up' });
    await writesSection(ada, 'Improvements', {
      Workflow: 'Measure the burst before choosing a limit\nWrite the load test first',
      'Domain Knowledge': 'A token bucket allows bursts',
    });
    await ada.presses('Preview');
    await ada.sees('This entry yields 3 lessons: 2 Workflow, 1 Domain Knowledge.');
    expect(ada.reads()).toContain(
      'Still to be written: What We Built, The Journey, Test Results, Code Samples, AI Experience Reflection.',
    );
    expect(allText(ada.modal()?.view)).toContain('Write the load test first');
    expect(ada.modalTitle()).toBe('Preview');
    await ada.closes();
    expect(ada.modalTitle()).toBe('Build journal');
  });

  it('is not submitted while a required section is empty, and offers those that are', async () => {
    const { ada, onlyJournal } = stage();
    await startsJournal(ada);
    await writesRequired(ada);
    await opensSection(ada, 'The Journey');
    await ada.chooses('Remove', 'Token bucket');
    await ada.sees('Remove the phase “Token bucket”?');
    await ada.submits();
    await ada.sees('No phases yet.');
    await ada.closes();
    await ada.submits();
    expect(ada.errors()).toEqual({ Title: 'Not submitted yet. Still to be written: The Journey.' });
    await ada.sees('*Not submitted yet.* Nothing is written here yet, and it is required: The Journey.');
    await ada.presses('Write The Journey');
    await ada.until(() => ada.modalTitle() === 'New phase', 'the form of the first phase');
    await addsRow(ada, 'phase', { Title: 'Leaky bucket' });
    await ada.closes();
    await ada.submits();
    await ada.sees(committed);
    expect(await onlyJournal()).toContain('### Phase 1: Leaky bucket\n');
  });

  it('of the same day and title gets a name of its own, though its author is the same', async () => {
    const { ada, grace, journals } = stage();
    for (const [person, goal] of [
      [ada, 'First'],
      [grace, 'Second'],
      [ada, 'Third'],
    ] as const) {
      await startsJournal(person);
      await writesRequired(person, `${goal} of the day`);
      await person.submits();
      await person.until(() => person.lastMessageFromBot()?.text.startsWith(committed) === true, 'receipt');
      await expect.poll(async () => Object.values(await journals()).join()).toContain(`${goal} of the day`);
    }
    const texts = await journals();
    expect(Object.keys(texts)).toEqual([
      'buildlog/2026-11-20-rate-limits-2.md',
      'buildlog/2026-11-20-rate-limits-3.md',
      'buildlog/2026-11-20-rate-limits.md',
    ]);
    expect(texts['buildlog/2026-11-20-rate-limits.md']).toContain('First of the day');
    expect(texts['buildlog/2026-11-20-rate-limits-2.md']).toContain('Second of the day');
    expect(texts['buildlog/2026-11-20-rate-limits-3.md']).toContain('Third of the day');
    await ada.sees('buildlog/2026-11-20-rate-limits-3.md');
  });

  it('goes into one commit with what others submit meanwhile, and names its author there', async () => {
    const { ada, grace, kenji, sandbox, journals, logs } = stage();
    await grace.types('/buildlog settings');
    await grace.fills('Your GitHub username', 'grace-o');
    await grace.submits();
    await grace.sees('Commits of your entries name *grace-o*');
    await grace.closes();
    for (const [person, title] of [
      [grace, 'Rate limits'],
      [kenji, 'Retries'],
    ] as const) {
      await startsJournal(person, title);
      await writesRequired(person);
    }
    await ada.types('/buildlog');
    await ada.fills('Primary goal', 'Ship it');
    // The first is in flight while the other two gather behind it.
    sandbox.github.setLatency(300);
    await ada.submits();
    await grace.submits();
    await kenji.submits();
    await ada.sees('Your daily log is committed');
    await grace.sees(committed);
    await kenji.sees(committed);
    // Tokyo is a day ahead.
    expect(Object.keys(await journals())).toEqual([
      'buildlog/2026-11-20-rate-limits.md',
      'buildlog/2026-11-21-retries.md',
    ]);
    expect(Object.keys(await logs())).toHaveLength(1);
    const [both, one] = await sandbox.github.commits(2);
    expect(both?.headline).toBe('buildlog: 2 build journals by Grace Okafor and Kenji Sato');
    expect(one?.headline).toBe('buildlog: daily log 2026-11-20 by Ada Moreau');
    expect(both?.body).toContain('Co-authored-by: Grace Okafor <');
    expect(both?.body).not.toContain('Kenji Sato <');
  });
});
