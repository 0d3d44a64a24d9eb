import { describe, expect, it } from 'vitest';
import { createSandboxClock } from '../../sandbox/clock.ts';
import { exampleJournal, writesExample } from '../support/example-journal.ts';
import { startsJournal } from '../support/journal-form.ts';
import { stageForEach } from '../support/stage.ts';

describe('the example journal', () => {
  const stage = stageForEach({ clock: createSandboxClock(Date.parse('2026-01-01T16:30:00Z')) });

  it('can be written in the form, and is then the example but for the line that names its author', async () => {
    const { ada, sandbox, journals } = stage();
    await startsJournal(ada, 'User Authentication API');
    await writesExample(ada);
    await ada.submits();
    await ada.sees('Your build journal is committed');
    const author = `**Author:** [Ada Moreau](${sandbox.origin}/team/U0ADA00001)\n`;
    expect(await journals()).toEqual({
      'buildlog/2026-01-01-user-authentication-api.md': exampleJournal.replace(
        '**Status:** Complete\n',
        `**Status:** Complete\n${author}`,
      ),
    });
    expect(ada.reads()).toContain(
      'Found 9 lessons: 2 Architectural, 2 Workflow, 2 Tool Usage, 3 Domain Knowledge',
    );
  });
});
