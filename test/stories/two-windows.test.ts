import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it } from 'vitest';
import type { OpenView } from '../../sandbox/slack/played-slack.ts';
import { pressOf, submissionOf, viewOf } from '../support/interaction.ts';
import { type Stage, stageForEach } from '../support/stage.ts';

const back = 'Your draft is back as you left it.';
const committed = 'Your daily log is committed';

describe('two windows of the same day', () => {
  const stage = stageForEach();

  /** A form that was opened on the phone and left there; then half an hour of writing, kept from the laptop. */
  async function phoneThenLaptop({ ada }: Stage): Promise<OpenView> {
    await ada.types('/buildlog');
    const phone = ada.modal();
    if (phone === null) throw new Error('no form');
    await ada.closes();
    await ada.types('/buildlog');
    await ada.fills('Secondary goal', 'Long laptop log');
    await ada.fills('Challenges Faced', 'Half an hour of writing');
    await ada.presses('Save draft');
    await ada.sees('Draft saved');
    await ada.closes();
    return phone;
  }

  it('keep their words side by side when the emptier one saves last', async () => {
    const { ada, sandbox } = stage();
    const phone = await phoneThenLaptop(stage());
    const typed = viewOf(phone, { 'Primary goal': 'One line from the phone' });
    const press = pressOf(sandbox.slack, ada, { action_id: 'daily-log:save-draft' }, { view: typed });
    await sandbox.slack.deliver('interactive', press);
    await ada.types('/buildlog');
    expect(ada.shows('Primary goal')).toBe('One line from the phone');
    expect(ada.shows('Secondary goal')).toBe('Long laptop log');
    expect(ada.shows('Challenges Faced')).toBe('Half an hour of writing');
  });

  it('do not end each other: the draft of one is there after the other was submitted', async () => {
    const { ada, sandbox, onlyLog } = stage();
    const phone = await phoneThenLaptop(stage());
    const submitted = submissionOf(sandbox.slack, ada, phone, { 'Primary goal': 'From the phone' });
    expect(await sandbox.slack.deliver('interactive', submitted)).toEqual({ response_action: 'clear' });
    await ada.sees(committed);
    expect(await onlyLog()).toContain('Primary goal: From the phone');
    await ada.types('/buildlog');
    expect(ada.reads()).toContain(back);
    expect(ada.shows('Challenges Faced')).toBe('Half an hour of writing');
  });

  it('end the draft that both know: one was opened from what the other had kept', async () => {
    const { ada, onlyLog } = stage();
    await phoneThenLaptop(stage());
    await ada.types('/buildlog');
    await ada.fills('Primary goal', 'Finished elsewhere');
    await ada.fills('Challenges Faced', '');
    await ada.submits();
    await ada.sees(committed);
    expect(await onlyLog()).not.toContain('Half an hour');
    await ada.types('/buildlog');
    expect(ada.reads()).not.toContain(back);
  });
});

describe('a form that was submitted', () => {
  const stage = stageForEach();

  it('does not bring its draft back when a choice made in it arrives late', async () => {
    const { ada, sandbox } = stage();
    await ada.types('/buildlog');
    const open = ada.modal();
    if (open === null) throw new Error('no form');
    const view = viewOf(open, { 'Primary goal': 'Half typed' });
    const press = pressOf(sandbox.slack, ada, { type: 'checkboxes', action_id: 'goalsDone' }, { view });
    await sandbox.slack.deliver('interactive', press);
    await ada.fills('Primary goal', 'Ship it whole');
    await ada.submits();
    await ada.sees(committed);
    await sandbox.slack.deliver('interactive', press);
    await ada.types('/buildlog');
    expect(ada.modalTitle()).toBe('Edit daily log');
    expect(ada.reads()).not.toContain(back);
    expect(ada.shows('Primary goal')).toBe('Ship it whole');
  });

  it('says that it is no draft when its author saves one in it, and takes what they added when it is sent again', async () => {
    const { ada, sandbox, onlyLog } = stage();
    await ada.types('/buildlog');
    const open = ada.modal();
    if (open === null) throw new Error('no form');
    // Its answer is not heard here: the form stays on the screen.
    const first = submissionOf(sandbox.slack, ada, open, { 'Primary goal': 'Sent' });
    await sandbox.slack.deliver('interactive', first);
    await ada.sees(committed);
    await ada.fills('Primary goal', 'Sent');
    await ada.fills('Secondary goal', 'Added since');
    await ada.presses('Save draft');
    await ada.sees('This form was submitted before, so it is no draft.');
    await ada.submits();
    await ada.sees('Your edit of the daily log is committed');
    expect(await onlyLog()).toContain('- [ ] Secondary goal: Added since');
  });
});

describe('code that is too long for a plain input', () => {
  const stage = stageForEach();

  it('is not lost when it is shortened and the form drawn again', async () => {
    const { ada, sandbox } = stage();
    const path = 'buildlog/daily/2026/11/2026-11-20-ada-moreau.md';
    const head = "# Daily Log 2026-11-20 (Friday)\n\n## Today's Focus\n- [ ] Primary goal: Ship it\n";
    const code = 'const line = "one of very many lines";\n'.repeat(100);
    const text = `${head}\n## Code Highlight\n\`\`\`javascript\n${code}\`\`\`\n`;
    await sandbox.github.pushByHand({ [path]: text }, 'By hand');
    await ada.types('/buildlog');
    await ada.sees('already has a');
    await ada.presses('Open that one');
    await ada.until(() => ada.screen().views.length === 2, 'the entry');
    const short = [
      { type: 'rich_text_preformatted', elements: [{ type: 'text', text: 'short();\nnow();' }] },
    ];
    await ada.fills('Code Highlight', { rich: short });
    await ada.presses('Save draft');
    await ada.sees('Draft saved');
    expect(ada.shows('Code Highlight')).toBe('short();\nnow();');
    await ada.submits();
    await ada.sees('Your edit of the daily log is committed');
    expect(await sandbox.github.file(path)).toBe(
      `${head}\n## Code Highlight\n\`\`\`javascript\nshort();\nnow();\n\`\`\`\n`,
    );
  });
});

describe('a button that is pressed while the form is drawn again', () => {
  const stage = stageForEach();

  it('does what it says all the same, and what was drawn meanwhile stays', async () => {
    const { ada, sandbox } = stage();
    const path = 'buildlog/daily/2026/11/2026-11-20-ada-moreau.md';
    await sandbox.github.pushByHand({ [path]: '# Mine, by hand\n' }, 'By hand');
    sandbox.github.setLatency(100);
    await ada.types('/buildlog');
    const before = ada.modal();
    if (before === null) throw new Error('no form');
    await ada.sees('already has a');
    const view = viewOf(before, { 'Primary goal': 'Typed' });
    const press = pressOf(sandbox.slack, ada, { action_id: 'daily-log:show-more' }, { view });
    await sandbox.slack.deliver('interactive', press);
    await ada.sees('Reflections');
    expect(ada.reads()).toContain('already has a');
  });
});

describe('the button that saves a draft', () => {
  const stage = stageForEach();

  it('is acknowledged only when the draft is on disk', async () => {
    const { ada, sandbox, dataFolder } = stage();
    await ada.types('/buildlog');
    const open = ada.modal();
    if (open === null) throw new Error('no form');
    const view = viewOf(open, { 'Primary goal': 'Typed' });
    const press = pressOf(sandbox.slack, ada, { action_id: 'daily-log:save-draft' }, { view });
    const other = new DatabaseSync(join(dataFolder, 'buildlog.sqlite'));
    other.exec('begin exclusive');
    const answered = sandbox.slack.deliver('interactive', press);
    await ada.sees('Your draft may not be saved.');
    expect(await Promise.race([answered, 'not acknowledged'])).toBe('not acknowledged');
    other.close();
    expect(await sandbox.slack.deliver('interactive', press)).toEqual({});
    await ada.types('/buildlog');
    expect(ada.shows('Primary goal')).toBe('Typed');
  });
});
