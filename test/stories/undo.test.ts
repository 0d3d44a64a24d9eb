import { describe, expect, it } from 'vitest';
import { ground } from '../pictures/drawn.ts';
import { addsScreenshots } from '../support/adds-screenshots.ts';
import { opensSection, startsJournal, writesRequired, writesSection } from '../support/journal-form.ts';
import { stageForEach } from '../support/stage.ts';
import { journalAt, opensReceipt, pushed, savesEdit, wroteJournal } from '../support/written-journals.ts';

describe('undo', () => {
  const stage = stageForEach();

  /** Ada's journal with a screenshot, committed. Returns where the picture lies. */
  async function wroteJournalWithPicture(): Promise<string> {
    const { ada } = stage();
    await startsJournal(ada);
    await writesRequired(ada);
    await opensSection(ada, 'Screenshots');
    await addsScreenshots(stage(), [{ name: 'login.png', content: await ground(40, 30).png().toBuffer() }]);
    await ada.sees('Kept.');
    await ada.closes();
    await ada.submits();
    await ada.sees('Your build journal is committed');
    return (await pictures()).join();
  }

  async function pictures(): Promise<readonly string[]> {
    const paths = (await stage().sandbox.github.tree()).map(({ path }) => path);
    return paths.filter((path) => path.startsWith('buildlog/assets/') && path.endsWith('.png'));
  }

  it('of a new journal removes it by a new commit, and its words can be opened', async () => {
    const { ada, journals, sandbox } = stage();
    await wroteJournal(stage());
    await ada.presses('Undo');
    await ada.sees('Your build journal “Rate limits” is removed');
    expect(await journals()).toEqual({});
    const [commit, written] = await sandbox.github.commits(9);
    expect(commit?.files).toEqual([{ path: journalAt, change: 'deleted' }]);
    expect(written?.files).toEqual([{ path: journalAt, change: 'added' }]);
    await ada.presses('Open draft');
    await ada.until(() => ada.modal() !== null, 'the words');
    expect(ada.shows('Title')).toBe('Rate limits');
    await ada.submits();
    await expect.poll(async () => Object.keys(await journals())).toEqual([journalAt]);
  });

  it('of an edit brings back the file as it was before it', async () => {
    const { ada, onlyJournal } = stage();
    const before = await wroteJournal(stage());
    await opensReceipt(stage());
    await writesSection(ada, 'The Goal', { 'The Goal': 'Another goal' });
    await savesEdit(stage());
    await ada.presses('Undo');
    await ada.sees('Your build journal “Rate limits” is back as it was before your edit');
    expect(await onlyJournal()).toBe(before);
  });

  it('of a journal with a screenshot removes the picture too, and gives it back with its words', async () => {
    const { ada, journals, sandbox } = stage();
    const picture = await wroteJournalWithPicture();
    await ada.presses('Undo');
    await ada.sees('Your build journal “Rate limits” is removed');
    expect(await journals()).toEqual({});
    expect(await pictures()).toEqual([]);
    const [commit] = await sandbox.github.commits(1);
    expect(commit?.files.map(({ change }) => change)).toEqual(['deleted', 'deleted']);
    await ada.presses('Open draft');
    await ada.sees('*Screenshots* — 1 screenshot');
    await ada.submits();
    await expect.poll(pictures).toEqual([picture]);
    expect(Object.values(await journals()).join()).toContain('![login](assets/');
  });

  it('of an edit removes the pictures that came with it, and leaves those of before', async () => {
    const { ada } = stage();
    const picture = await wroteJournalWithPicture();
    await opensReceipt(stage());
    await opensSection(ada, 'Screenshots');
    await addsScreenshots(stage(), [{ name: 'after.png', content: await ground(20, 20).png().toBuffer() }]);
    await ada.sees('Kept.');
    await ada.closes();
    await savesEdit(stage());
    expect(await pictures()).toHaveLength(2);
    await ada.presses('Undo');
    await ada.sees('is back as it was before your edit');
    expect(await pictures()).toEqual([picture]);
  });

  it('is not carried out where the file was changed since: its author is told and sent to the file', async () => {
    const { ada, onlyJournal } = stage();
    const before = await wroteJournal(stage());
    await pushed(stage(), journalAt, before.replace('It leaked.', 'It leaked, by hand.'));
    await ada.presses('Undo');
    await ada.sees('was changed since. Edit it instead.');
    expect(await onlyJournal()).toContain('It leaked, by hand.');
    await ada.presses('Edit');
    await ada.sees('You are editing');
  });

  it('is not carried out where the file is gone', async () => {
    const { ada, journals } = stage();
    await wroteJournal(stage());
    await pushed(stage(), journalAt, null);
    await ada.presses('Undo');
    await ada.sees('Nothing was taken back: the file is not in the repository any more.');
    expect(await journals()).toEqual({});
  });

  it('pressed twice at once takes back once', async () => {
    const { ada, sandbox } = stage();
    await wroteJournal(stage());
    sandbox.slack.fault({ type: 'deliver-twice', envelope: 'interactive', times: 1 });
    await ada.presses('Undo');
    await ada.sees('Your build journal “Rate limits” is removed');
    await ada.sees('This was taken back already, or there is nothing to take back.');
    expect(await sandbox.github.commits(9)).toHaveLength(3);
  });

  it('is not lost while GitHub is down', async () => {
    const { ada, sandbox, journals } = stage();
    await wroteJournal(stage());
    sandbox.github.setDown(true);
    await ada.presses('Undo');
    await ada.sees("Nothing was taken back: GitHub isn't answering right now. Press Undo again in a minute.");
    sandbox.github.setDown(false);
    sandbox.clock.moveBy(60_000);
    await ada.presses('Undo');
    await ada.sees('Your build journal “Rate limits” is removed');
    expect(await journals()).toEqual({});
  });

  it('of a daily log removes it, and its words come back as a draft', async () => {
    const { ada, logs } = stage();
    await ada.types('/buildlog');
    await ada.fills('Primary goal', 'Ship it');
    await ada.submits();
    await ada.sees('Your daily log is committed');
    await ada.presses('Undo');
    await ada.sees('Your daily log of 2026-11-20 is removed');
    expect(await logs()).toEqual({});
    await ada.presses('Open draft');
    await ada.until(() => ada.modal() !== null, 'the words');
    expect(ada.shows('Primary goal')).toBe('Ship it');
    await ada.submits();
    await expect
      .poll(async () => Object.values(await logs()).join())
      .toContain('- [ ] Primary goal: Ship it');
  });

  it('of an edit of a daily log brings back the one before', async () => {
    const { ada, onlyLog } = stage();
    await ada.types('/buildlog');
    await ada.fills('Primary goal', 'Ship it');
    await ada.submits();
    await ada.sees('Your daily log is committed');
    const before = await onlyLog();
    await ada.types('/buildlog');
    await ada.fills('Primary goal', 'Ship it today');
    await ada.submits();
    await ada.sees('Your edit of the daily log is committed');
    await ada.presses('Undo');
    await ada.sees('Your daily log of 2026-11-20 is back as it was before your edit');
    expect(await onlyLog()).toBe(before);
    await ada.types('/buildlog');
    expect(ada.shows('Primary goal')).toBe('Ship it');
  });
});
