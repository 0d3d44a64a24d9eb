import { describe, expect, it } from 'vitest';
import { type Stage, stageForEach } from '../support/stage.ts';

const committed = 'Your daily log is committed';
const editCommitted = 'Your edit of the daily log is committed';
const path = 'buildlog/daily/2026/11/2026-11-20-ada-moreau.md';

/** A committed log with two sections, and its text. */
async function logged({ ada, onlyLog }: Stage): Promise<string> {
  await ada.types('/buildlog');
  await ada.fills('Primary goal', 'Ship it');
  await ada.fills('Progress Log', '- First\n- Second');
  await ada.fills('Challenges Faced', 'The proxy');
  await ada.submits();
  await ada.sees(committed);
  return onlyLog();
}

/**
 * The author opens the entry, someone changes the file on GitHub after the form has looked there, and the author
 * submits.
 */
async function editsWhile(
  { ada, sandbox }: Stage,
  theirs: string | null,
  edits: Readonly<Record<string, string>>,
): Promise<void> {
  const looked = sandbox.github.calls.length + 1;
  await ada.types('/buildlog');
  await expect.poll(() => sandbox.github.calls.length).toBe(looked);
  await sandbox.github.pushByHand({ [path]: theirs }, 'By hand', 'Grace Okafor');
  for (const [label, answer] of Object.entries(edits)) await ada.fills(label, answer);
  await ada.submits();
  expect(ada.modal()).toBeNull();
}

describe('a file that was changed on GitHub while its author edited it', () => {
  const stage = stageForEach();

  it('in another section: the edit lands on top, and both are there', async () => {
    const before = await logged(stage());
    const theirs = before.replace('- The proxy\n', '- The proxy, and the cache\n\n<!-- a note of ours -->\n');
    await editsWhile(stage(), theirs, { 'Primary goal': 'Ship it today' });
    const { ada, onlyLog, sandbox } = stage();
    await ada.sees(editCommitted);
    expect(await onlyLog()).toBe(theirs.replace('Ship it', 'Ship it today'));
    expect(ada.reads()).not.toContain('needs a decision');
    expect(await sandbox.github.commits(9)).toHaveLength(4);
  });

  it('in the same section: it is left alone, and the author is shown both', async () => {
    const before = await logged(stage());
    const theirs = before.replace('- Second\n', '- Second, by hand\n');
    await editsWhile(stage(), theirs, { 'Progress Log': '- First\n- Second, from Slack' });
    const { ada, onlyLog, sandbox } = stage();
    await ada.sees('Your daily log of 2026-11-20 needs a decision');
    const message = ada.reads();
    expect(message).toContain('The file was changed on GitHub meanwhile, in Progress Log.');
    expect(message).toContain('Nothing was overwritten, and your words are kept.');
    expect(message).toContain('*Progress Log*, yours\n- First\n- Second, from Slack');
    expect(message).toContain('*Progress Log*, on GitHub\n- First\n- Second, by hand');
    expect(await onlyLog()).toBe(theirs);
    expect(await sandbox.github.commits(9)).toHaveLength(3);
  });

  it('"Use mine" writes the sections the author touched, and leaves every other as it is on GitHub', async () => {
    const before = await logged(stage());
    const theirs = before
      .replace('- Second\n', '- Second, by hand\n')
      .replace('- The proxy\n', '- The proxy, by hand\n');
    await editsWhile(stage(), theirs, { 'Progress Log': '- First\n- Second, from Slack' });
    const { ada, onlyLog, sandbox } = stage();
    await ada.sees('needs a decision');
    await ada.presses('Use mine');
    await ada.sees('Your version of 2026-11-20 is on its way; its receipt follows.');
    await ada.sees(editCommitted);
    expect(ada.reads()).not.toContain('needs a decision');
    expect(await onlyLog()).toBe(theirs.replace('Second, by hand', 'Second, from Slack'));
    expect(await sandbox.github.commits(9)).toHaveLength(4);
    await ada.types('/buildlog');
    expect(ada.shows('Progress Log')).toBe('First\nSecond, from Slack');
    expect(ada.shows('Challenges Faced')).toBe('The proxy, by hand');
  });

  it('"Keep GitHub\'s" leaves the file alone, and editing starts from it', async () => {
    const before = await logged(stage());
    const theirs = before.replace('- Second\n', '- Second, by hand\n');
    await editsWhile(stage(), theirs, { 'Progress Log': '- First\n- Second, from Slack' });
    const { ada, onlyLog, sandbox } = stage();
    await ada.sees('needs a decision');
    await ada.presses("Keep GitHub's");
    await ada.sees('stays as it is on GitHub.');
    expect(ada.reads()).not.toContain('needs a decision');
    await ada.types('/buildlog');
    expect(ada.shows('Progress Log')).toBe('First\nSecond, by hand');
    await ada.closes();
    expect(await onlyLog()).toBe(theirs);
    expect(await sandbox.github.commits(9)).toHaveLength(3);
  });

  it('to the very same words: there is nothing to decide', async () => {
    const before = await logged(stage());
    const theirs = before.replace('Ship it', 'Ship it today');
    await editsWhile(stage(), theirs, { 'Primary goal': 'Ship it today' });
    const { ada, onlyLog, sandbox } = stage();
    await ada.sees(editCommitted);
    expect(await onlyLog()).toBe(theirs);
    expect(await sandbox.github.commits(9)).toHaveLength(3);
  });

  it('once more after the author has decided: they are asked again', async () => {
    const before = await logged(stage());
    const theirs = before.replace('- Second\n', '- Second, by hand\n');
    await editsWhile(stage(), theirs, { 'Progress Log': '- First\n- Second, from Slack' });
    const { ada, onlyLog, sandbox } = stage();
    await ada.sees('needs a decision');
    const again = theirs.replace('by hand', 'by hand again');
    await sandbox.github.pushByHand({ [path]: again }, 'By hand again');
    await ada.presses('Use mine');
    await ada.sees('Second, by hand again');
    expect(ada.reads()).toContain('needs a decision');
    expect(await onlyLog()).toBe(again);
    await ada.presses('Use mine');
    await ada.sees(editCommitted);
    expect(await onlyLog()).toBe(before.replace('- Second\n', '- Second, from Slack\n'));
  });

  it('with marks of CRLF and a byte order mark: every byte the author did not touch stays', async () => {
    const before = await logged(stage());
    const theirs = `\ufeff${before.replaceAll('\n', '\r\n')}`;
    await editsWhile(stage(), theirs, { 'Primary goal': 'Ship it today' });
    const { ada, onlyLog } = stage();
    await ada.sees(editCommitted);
    expect(await onlyLog()).toBe(theirs.replace('Ship it', 'Ship it today'));
  });

  it('so that a fence is open: it is left alone, the author hears the line, and it is mended there', async () => {
    const before = await logged(stage());
    const theirs = before.replace('- Second\n', '- Second\n```js\nlet open;\n');
    await editsWhile(stage(), theirs, { 'Primary goal': 'Ship it today' });
    const { ada, onlyLog, sandbox } = stage();
    await ada.sees('needs a decision');
    const line = theirs.split('\n').indexOf('```js') + 1;
    expect(ada.reads()).toContain(`The file on GitHub can't be edited safely: see line ${line}.`);
    expect(await onlyLog()).toBe(theirs);
    await ada.presses('Use mine');
    await ada.until(() => ada.messages().length === 3, 'the same question again');
    expect(ada.lastMessageFromBot()?.text).toContain('needs a decision');
    await sandbox.github.pushByHand({ [path]: before }, 'Mended');
    await ada.presses('Use mine');
    await ada.sees(editCommitted);
    expect(await onlyLog()).toBe(before.replace('Ship it', 'Ship it today'));
  });
});

describe('what a person had written and did not use', () => {
  const stage = stageForEach();

  it('opens as a draft, also after they kept what is on GitHub', async () => {
    const before = await logged(stage());
    const theirs = before.replace('- Second\n', '- Second, by hand\n');
    await editsWhile(stage(), theirs, { 'Progress Log': '- First\n- Second, from Slack' });
    const { ada, onlyLog } = stage();
    await ada.sees('needs a decision');
    await ada.presses("Keep GitHub's");
    await ada.sees('stays as it is on GitHub.');
    expect(await onlyLog()).toBe(theirs);
    await ada.presses('Open mine');
    await ada.until(() => ada.modal() !== null, 'the form');
    expect(ada.reads()).toContain('Your draft is back');
    expect(ada.shows('Progress Log')).toContain('Second, from Slack');
  });
});

describe("a name that is somebody else's already", () => {
  const stage = stageForEach();

  it('leaves their file alone and goes under the next one', async () => {
    const { ada, sandbox, logs } = stage();
    const theirs =
      '# Daily Log\n\n**Author:** [Ada Byron](https://elsewhere.example/ada)\n\n## Reflections\n- Mine\n';
    await sandbox.github.pushByHand({ [path]: theirs }, 'Another Ada');
    await ada.types('/buildlog');
    await ada.fills('Primary goal', 'Ship it');
    await ada.submits();
    await ada.sees(committed);
    const next = path.replace('.md', '-2.md');
    expect(Object.keys(await logs()).sort()).toEqual([next, path].sort());
    expect((await logs())[path]).toBe(theirs);
    expect(ada.reads()).toContain(next);
    await ada.types('/buildlog');
    await ada.fills('Primary goal', 'Ship it today');
    await ada.submits();
    await ada.sees(editCommitted);
    expect((await logs())[next]).toContain('Primary goal: Ship it today');
    expect((await logs())[path]).toBe(theirs);
  });
});

describe('a file that was deleted on GitHub', () => {
  const stage = stageForEach();

  it('"Write it again" brings back what other tools had added, too', async () => {
    const before = await logged(stage());
    const { ada, sandbox, onlyLog } = stage();
    const more = `${before}\n## Commits\n\n### `.concat('`abc1234` — by hand\n');
    await sandbox.github.pushByHand({ [path]: more }, 'More');
    await ada.types('/buildlog');
    await ada.sees('changed on GitHub');
    await ada.presses('Open that one');
    await ada.until(() => ada.screen().views.length === 2, 'the entry as it is on GitHub');
    await sandbox.github.pushByHand({ [path]: null }, 'Gone');
    await ada.fills('Primary goal', 'Ship it today');
    await ada.submits();
    await ada.sees('The file was deleted on GitHub meanwhile.');
    await ada.presses('Write it again');
    await ada.until(() => ada.lastMessageFromBot()?.text.startsWith(committed) === true, 'a new receipt');
    expect(await onlyLog()).toBe(more.replace('Ship it', 'Ship it today'));
  });

  it('"Write it again" brings it back with the edit', async () => {
    const before = await logged(stage());
    await editsWhile(stage(), null, { 'Primary goal': 'Ship it today' });
    const { ada, onlyLog } = stage();
    await ada.sees('The file was deleted on GitHub meanwhile.');
    await ada.presses('Write it again');
    await ada.until(() => ada.lastMessageFromBot()?.text.startsWith(committed) === true, 'a new receipt');
    expect(ada.reads()).not.toContain('needs a decision');
    expect(await onlyLog()).toBe(before.replace('Ship it', 'Ship it today'));
  });

  it('"Leave it deleted" leaves it deleted, and the day can be logged anew', async () => {
    await logged(stage());
    await editsWhile(stage(), null, { 'Primary goal': 'Ship it today' });
    const { ada, logs, onlyLog } = stage();
    await ada.sees('The file was deleted on GitHub meanwhile.');
    await ada.presses('Leave it deleted');
    await ada.sees('stays as it is on GitHub.');
    expect(await logs()).toEqual({});
    await ada.types('/buildlog');
    expect(ada.modalTitle()).toBe('Daily log');
    await ada.fills('Primary goal', 'Anew');
    await ada.submits();
    await ada.until(() => ada.lastMessageFromBot()?.text.startsWith(committed) === true, 'a new receipt');
    expect(await onlyLog()).toContain('- [ ] Primary goal: Anew\n');
  });
});

describe('a file that was there before the bot knew of it', () => {
  const stage = stageForEach();
  const theirs = `# Daily Log 2026-11-20 (Friday)

Written in an editor.

## Today's Focus
- [ ] Primary goal: By hand
`;

  it('is not overwritten by a new entry: the author is asked, and both answers do what they say', async () => {
    const { ada, sandbox, onlyLog } = stage();
    await ada.types('/buildlog');
    await expect.poll(() => sandbox.github.calls.length).toBe(1);
    await sandbox.github.pushByHand({ [path]: theirs }, 'By hand');
    await ada.fills('Primary goal', 'From Slack');
    await ada.fills('Challenges Faced', 'The proxy');
    await ada.submits();
    await ada.sees("There is a file for this day already, and it isn't the one you submitted.");
    expect(ada.reads()).toContain('From Slack');
    expect(ada.reads()).toContain('By hand');
    expect(await onlyLog()).toBe(theirs);
    await ada.presses('Use mine');
    await ada.sees(editCommitted);
    expect(await onlyLog()).toBe(
      `${theirs.replace('By hand', 'From Slack')}\n## Challenges Faced\n- The proxy\n`,
    );
  });

  it('is shown when the form opens, and can be opened instead', async () => {
    const { ada, sandbox, onlyLog } = stage();
    await sandbox.github.pushByHand({ [path]: theirs }, 'By hand');
    await ada.types('/buildlog');
    await ada.sees('The repository already has a');
    await ada.fills('Secondary goal', 'Typed before I saw it');
    await ada.presses('Open that one');
    await ada.until(() => ada.screen().views.length === 2, 'the entry as it is on GitHub');
    expect(ada.modalTitle()).toBe('Edit daily log');
    expect(ada.shows('Primary goal')).toBe('By hand');
    await ada.fills('Stretch goal', 'And more');
    await ada.submits();
    expect(ada.screen().views).toEqual([]);
    await ada.sees(editCommitted);
    expect(await onlyLog()).toBe(theirs.replace('By hand\n', 'By hand\n- [ ] Stretch goal: And more\n'));
  });
});

describe('opening a log that has changed on GitHub since', () => {
  const stage = stageForEach();

  it('says so at once, and "Open that one" shows what is there', async () => {
    const before = await logged(stage());
    const { ada, sandbox, onlyLog } = stage();
    const theirs = before.replace('- The proxy\n', '- The proxy, by hand\n');
    await sandbox.github.pushByHand({ [path]: theirs }, 'By hand');
    await ada.types('/buildlog');
    expect(ada.shows('Challenges Faced')).toBe('The proxy');
    await ada.sees('changed on GitHub');
    await ada.presses('Open that one');
    await ada.until(() => ada.screen().views.length === 2, 'the entry as it is on GitHub');
    expect(ada.shows('Challenges Faced')).toBe('The proxy, by hand');
    await ada.fills('Challenges Faced', 'The proxy, from Slack');
    await ada.submits();
    expect(ada.screen().views).toEqual([]);
    await ada.sees(editCommitted);
    expect(await onlyLog()).toBe(before.replace('The proxy', 'The proxy, from Slack'));
  });

  it('and saving the older form instead merges what does not touch', async () => {
    const before = await logged(stage());
    const { ada, sandbox, onlyLog } = stage();
    const theirs = before.replace('- The proxy\n', '- The proxy, by hand\n');
    await sandbox.github.pushByHand({ [path]: theirs }, 'By hand');
    await ada.types('/buildlog');
    await ada.sees('changed on GitHub');
    await ada.fills('Primary goal', 'Ship it today');
    await ada.submits();
    await ada.sees(editCommitted);
    expect(await onlyLog()).toBe(theirs.replace('Ship it', 'Ship it today'));
  });

  it('says nothing when GitHub does not answer, and nobody waits for it', async () => {
    await logged(stage());
    const { ada, sandbox } = stage();
    sandbox.github.setDown(true);
    await ada.types('/buildlog');
    expect(ada.modalTitle()).toBe('Edit daily log');
    expect(ada.shows('Primary goal')).toBe('Ship it');
  });
});
