import { describe, expect, it } from 'vitest';
import { opensSection, pushes, saves, writesSection } from '../support/journal-form.ts';
import { stageForEach } from '../support/stage.ts';
import { journalAt, opensReceipt, pushed, savesEdit, wroteJournal } from '../support/written-journals.ts';

const asks = 'Your build journal “Rate limits” needs a decision';

describe('a journal that was changed on GitHub while it was edited', () => {
  const stage = stageForEach();

  it('in another section: the edit lands on top, and both are there', async () => {
    const { ada, onlyJournal } = stage();
    const before = await wroteJournal(stage());
    await opensReceipt(stage());
    await writesSection(ada, 'The Goal', { 'The Goal': 'Keep it up for everyone' });
    const theirs = before.replace('It leaked.\n', 'It leaked, badly.\n\n<!-- a note of ours -->\n');
    await pushed(stage(), journalAt, theirs);
    await savesEdit(stage());
    expect(await onlyJournal()).toBe(theirs.replace('Keep the service up', 'Keep it up for everyone'));
    expect(ada.reads()).not.toContain('needs a decision');
  });

  it('in another row of the same section: both are there', async () => {
    const { ada, onlyJournal } = stage();
    const before = await wroteJournal(stage());
    await opensReceipt(stage());
    await writesSection(ada, 'Improvements', { 'Tool Usage': 'Use a load generator' });
    const theirs = before.replace('It leaked.\n', 'It leaked.\n\n**Lesson:**\nBy hand.\n');
    await pushed(stage(), journalAt, theirs);
    await savesEdit(stage());
    expect(await onlyJournal()).toContain('**Lesson:**\nBy hand.\n');
    expect(await onlyJournal()).toContain('### Tool Usage\n\n- Use a load generator\n');
  });

  it.each([
    ['Use mine', 'Token bucket', 'Mine: it overflowed.'],
    ["Keep GitHub's", 'Token bucket', 'Theirs: it leaked.'],
  ])('in the same place: both sides are shown, and “%s” does what it says', async (choice, phase, stays) => {
    const { ada, onlyJournal } = stage();
    const before = await wroteJournal(stage());
    await opensReceipt(stage());
    await opensSection(ada, 'The Journey');
    await pushes(ada, () => ada.chooses('Edit', phase));
    await ada.fills('What happened', 'Mine: it overflowed.');
    await saves(ada);
    await ada.closes();
    const theirs = before.replace('It leaked.', 'Theirs: it leaked.');
    await pushed(stage(), journalAt, theirs);
    await saves(ada);
    await ada.sees(asks);
    expect(ada.reads()).toContain('The file was changed on GitHub meanwhile, in The Journey.');
    expect(ada.reads()).toContain('Nothing was overwritten, and your words are kept.');
    expect(ada.reads()).toMatch(/, yours\nMine: it overflowed\./);
    expect(ada.reads()).toMatch(/, on GitHub\nTheirs: it leaked\./);
    expect(await onlyJournal()).toBe(theirs);
    await ada.presses(choice);
    await ada.sees(
      choice === 'Use mine' ? 'Your edit of the build journal is committed' : 'stays as it is on GitHub.',
    );
    expect(await onlyJournal()).toBe(theirs.replace('Theirs: it leaked.', stays));
  });

  it('deleted: it is written again only if its author says so', async () => {
    const { ada, journals } = stage();
    const before = await wroteJournal(stage());
    await opensReceipt(stage());
    await writesSection(ada, 'The Goal', { 'The Goal': 'Keep it up for everyone' });
    await pushed(stage(), journalAt, null);
    await saves(ada);
    await ada.sees(asks);
    expect(ada.reads()).toContain('The file was deleted on GitHub meanwhile.');
    expect(await journals()).toEqual({});
    await ada.presses('Write it again');
    await ada.until(() => !ada.reads().includes('needs a decision'), 'the decision');
    await ada.sees('is committed');
    await expect
      .poll(journals)
      .toEqual({ [journalAt]: before.replace('Keep the service up', 'Keep it up for everyone') });
  });

  it('renamed: nothing is written beside it, and the words are kept', async () => {
    const { ada, journals, sandbox } = stage();
    const before = await wroteJournal(stage());
    await opensReceipt(stage());
    await writesSection(ada, 'The Goal', { 'The Goal': 'Keep it up for everyone' });
    const renamed = 'buildlog/2026-11-20-limits.md';
    await sandbox.github.pushByHand({ [journalAt]: null, [renamed]: before }, 'A better name');
    await saves(ada);
    await ada.sees(asks);
    await ada.presses('Leave it deleted');
    await ada.sees('stays as it is on GitHub.');
    expect(await journals()).toEqual({ [renamed]: before });
    await ada.presses('Open mine');
    await ada.until(() => ada.modal() !== null, 'the words');
    await opensSection(ada, 'The Goal');
    expect(ada.shows('The Goal')).toBe('Keep it up for everyone');
  });

  it('cut off in a block of code: it is left alone, and the line is named', async () => {
    const { ada, onlyJournal } = stage();
    const before = await wroteJournal(stage());
    await opensReceipt(stage());
    await writesSection(ada, 'The Goal', { 'The Goal': 'Keep it up for everyone' });
    const cut = before.slice(0, before.indexOf('client -> limiter'));
    await pushed(stage(), journalAt, cut);
    await saves(ada);
    await ada.sees(asks);
    expect(ada.reads()).toMatch(/can't be edited safely: see line \d+/);
    expect(await onlyJournal()).toBe(cut);
    await pushed(stage(), journalAt, before);
    await ada.presses('Use mine');
    await ada.sees('Your edit of the build journal is committed');
    expect(await onlyJournal()).toBe(before.replace('Keep the service up', 'Keep it up for everyone'));
  });

  it('and was cut off before: it is not opened, and the words of nobody are touched', async () => {
    const { ada, onlyJournal } = stage();
    const before = await wroteJournal(stage());
    const cut = before.slice(0, before.indexOf('client -> limiter'));
    await pushed(stage(), journalAt, cut);
    await ada.presses('Edit');
    await ada.sees("This entry can't be edited safely from here");
    expect(await onlyJournal()).toBe(cut);
  });
});
