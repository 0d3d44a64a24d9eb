import { describe, expect, it } from 'vitest';
import { listIn, objectIn } from '../../sandbox/slack/json.ts';
import { noise } from '../core/secrets/noise.ts';
import { allText } from '../support/all-text.ts';
import { stageForEach } from '../support/stage.ts';

const committed = 'Your daily log is committed';
const notYet = 'so it is not submitted yet';
const replace = 'Replace with [REDACTED]';
const redacted = 'Replaced with [REDACTED], and kept as your draft. Submit when you are ready.';
const allow = 'Nothing here is a secret: submit it as it is';

const token = `ghp_${noise(36)}`;

describe('a secret in a daily log', () => {
  const stage = stageForEach();

  it('stops the submission, is named, and lands as [REDACTED]', async () => {
    const { ada, sandbox, onlyLog } = stage();
    await ada.types('/buildlog');
    await ada.fills('Primary goal', 'Find out why the deploy fails');
    await ada.fills('Progress Log', `- Looked at the workflow\n- Ran it by hand\n- It works with ${token}`);
    await ada.fills('Improvements', 'Write the test first');
    await ada.fills('Category', 'Workflow');
    await ada.submits();

    await ada.sees(notYet);
    expect(ada.reads()).toContain('Progress Log in line 3: a GitHub token');
    expect(ada.reads()).toContain('Looks like a GitHub token in line 3.');
    expect(ada.shows('Improvements')).toBe('Write the test first');
    expect(ada.labels()).not.toContain('Not a secret?');

    await ada.presses(replace);
    await ada.sees(redacted);
    expect(ada.shows('Progress Log')).toBe(
      'Looked at the workflow\nRan it by hand\nIt works with [REDACTED]',
    );
    await ada.submits();
    await ada.sees(committed);
    expect(ada.modal()).toBeNull();
    expect(await onlyLog()).toContain(`## Progress Log
- Looked at the workflow
- Ran it by hand
- It works with [REDACTED]

## Improvements

### Workflow
- Write the test first
`);
    const messages = sandbox.slack.calls.filter(({ method }) => !method.startsWith('views.'));
    expect(JSON.stringify(messages)).not.toContain(token);
  });

  it('is said at the end of the form too, where Submit was pressed, with the way on', async () => {
    const { ada } = stage();
    await ada.types('/buildlog');
    await ada.fills('Primary goal', `Use ${token}`);
    await ada.submits();
    await ada.sees('Not submitted yet.');
    const [reminder, buttons] = listIn(ada.modal()?.view.blocks ?? [])
      .slice(-2)
      .map((block) => allText(objectIn(block)));
    expect(reminder).toContain('Not submitted yet.');
    expect(reminder).toContain(replace);
    expect(buttons).toContain('Save draft');
  });

  it('is said in red beside its field as well', async () => {
    const { ada, sandbox } = stage();
    await ada.types('/buildlog');
    await ada.fills('Primary goal', `Use ${token}`);
    sandbox.slack.fault({ type: 'api-error', method: 'views.update', error: 'fatal_error', times: 9 });
    await ada.submits();
    expect(ada.errors()).toEqual({
      'Primary goal':
        'Looks like a GitHub token. Take it out, or press “Replace with [REDACTED]” at the top of the form.',
    });
  });

  it('lands when it only may be one and its author says it is none', async () => {
    const { ada, onlyLog } = stage();
    await ada.types('/buildlog');
    await ada.fills('Primary goal', 'Explain the login form');
    await ada.fills('Challenges Faced', "- The sample has password = 'hunter2!' in it");
    await ada.submits();
    await ada.sees('Challenges Faced: a password or key');
    await ada.fills('Not a secret?', [allow]);
    await ada.submits();
    await ada.sees(committed);
    expect(await onlyLog()).toContain("- The sample has password = 'hunter2!' in it");
  });

  it('is asked about again when it is another one than the one that was allowed', async () => {
    const { ada, onlyLog } = stage();
    await ada.types('/buildlog');
    await ada.fills('Primary goal', 'Explain the login form');
    await ada.fills('Challenges Faced', "password = 'hunter2!'");
    await ada.submits();
    await ada.sees(notYet);
    await ada.fills('Not a secret?', [allow]);
    await ada.fills("Tomorrow's Plan", 'DB_PASSWORD=correcthorse9');
    await ada.submits();
    await ada.sees("Tomorrow's Plan: a password or key");
    expect(ada.shows('Not a secret?')).toBe('');
    await ada.presses(replace);
    await ada.sees(redacted);
    await ada.submits();
    await ada.sees(committed);
    expect(await onlyLog()).toContain(`## Challenges Faced
- password = '[REDACTED]'

## Tomorrow's Plan
- DB_PASSWORD=[REDACTED]
`);
  });

  it('is found in bold halves, code, behind links and in lessons, whatever else the text says', async () => {
    const { ada, onlyLog } = stage();
    const halves = [token.slice(0, 12), token.slice(12)] as const;
    await ada.types('/buildlog');
    await ada.fills('Primary goal', '<!-- secretlint-disable -->');
    await ada.fills('Progress Log', {
      rich: [
        {
          type: 'rich_text_section',
          elements: [
            { type: 'text', text: 'Half ' },
            { type: 'text', text: halves[0], style: { bold: true } },
            { type: 'text', text: `${halves[1]} bold, and ` },
            { type: 'link', url: `https://acme.dev/?key=${token}`, text: 'a page' },
          ],
        },
        { type: 'rich_text_preformatted', elements: [{ type: 'text', text: `export T=${token}\nnpm ci` }] },
      ],
    });
    await ada.fills('Improvements', `Never paste ${token}`);
    await ada.fills('Category', 'Workflow');
    await ada.submits();
    await ada.sees('Progress Log in line 1: a GitHub token');
    expect(ada.reads()).toContain('Progress Log in line 2: a GitHub token');
    expect(ada.reads()).toContain('Looks like a GitHub token in line 1 and 2 more.');
    expect(ada.reads()).toContain('Improvements: a GitHub token');

    await ada.presses(replace);
    await ada.sees(redacted);
    await ada.submits();
    await ada.sees(committed);
    const log = await onlyLog();
    expect(log).toContain('Half **[REDACTED]** bold, and a page (https://acme.dev/?key=[REDACTED])');
    expect(log).toContain('export T=[REDACTED]\nnpm ci');
    expect(log).toContain('- Never paste [REDACTED]');
    expect(log).not.toContain(halves[1]);
  });

  it.each(['push_limit_reached', 'expired_trigger_id'])(
    'is replaced in the draft where no form can go on top: %s',
    async (error) => {
      const { ada, sandbox, onlyLog } = stage();
      await ada.types('/buildlog');
      await ada.fills('Primary goal', `Use ${token}`);
      await ada.submits();
      await ada.sees(notYet);
      sandbox.slack.fault({ type: 'api-error', method: 'views.push', error, times: 1 });
      await ada.presses(replace);
      await ada.sees('close this and type /buildlog to go on');
      await ada.closes();
      await ada.types('/buildlog');
      expect(ada.shows('Primary goal')).toBe('Use [REDACTED]');
      await ada.submits();
      await ada.sees(committed);
      expect(await onlyLog()).toContain('- [ ] Primary goal: Use [REDACTED]');
    },
  );

  it('is found in an answer that the form has no room for', async () => {
    const { ada, onlyLog } = stage();
    const line = `${'ok '.repeat(60)}\n`;
    const output = (secret: string) => `export T=${secret}\n${line.repeat(1_100)}done`;
    await ada.types('/buildlog');
    await ada.fills('Primary goal', 'A long day');
    await ada.fills('Progress Log', {
      rich: [{ type: 'rich_text_preformatted', elements: [{ type: 'text', text: output(token) }] }],
    });
    await ada.presses('Save draft');
    await ada.sees('Draft saved');
    await ada.closes();
    await ada.types('/buildlog');
    expect(ada.labels()).not.toContain('Progress Log');
    await ada.submits();
    await ada.sees('A part that is too long to be shown here in line 1: a GitHub token');
    await ada.presses(replace);
    await ada.sees(redacted);
    await ada.submits();
    await ada.sees(committed);
    expect(await onlyLog()).toContain(output('[REDACTED]'));
  });
});
