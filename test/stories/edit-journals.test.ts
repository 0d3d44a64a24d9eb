import { describe, expect, it } from 'vitest';
import { opensSection, pushes, saves, writesSection } from '../support/journal-form.ts';
import { stageForEach } from '../support/stage.ts';
import { journalAt, opensReceipt, savesEdit, wroteJournal } from '../support/written-journals.ts';

describe('an edit of a journal', () => {
  const stage = stageForEach();

  it('from its receipt changes what was changed and no other byte, and the path stays when the title goes', async () => {
    const { ada, journals, sandbox } = stage();
    const before = await wroteJournal(stage());
    await opensReceipt(stage());
    expect(ada.modalTitle()).toBe('Edit build journal');
    expect(ada.labels()).not.toContain('Date');
    await ada.fills('Title', 'Limits for everyone');
    await writesSection(ada, 'The Goal', { 'The Goal': 'Keep the service up for everyone' });
    await savesEdit(stage());
    expect(await journals()).toEqual({
      [journalAt]: before
        .replace('# Build Journal: Rate limits\n', '# Build Journal: Limits for everyone\n')
        .replace('Keep the service up\n', 'Keep the service up for everyone\n'),
    });
    const [commit] = await sandbox.github.commits(1);
    expect(commit?.headline).toContain('edit');
    expect(commit?.files).toEqual([{ path: journalAt, change: 'modified' }]);
  });

  it('from App Home opens the same form', async () => {
    const { ada } = stage();
    await wroteJournal(stage());
    await ada.opensHome();
    await ada.pressesAtHome('Edit', 'Rate limits');
    await ada.sees('You are editing');
    expect(ada.shows('Title')).toBe('Rate limits');
  });

  it('by somebody else lands under their name, and the journal stays its author’s', async () => {
    const { ada, grace, onlyJournal, sandbox } = stage();
    const before = await wroteJournal(stage());
    await grace.types('/buildlog edit rate');
    await grace.sees('You are editing');
    await writesSection(grace, 'The Goal', { 'The Goal': 'Keep the service up, says Grace' });
    await grace.submits();
    await grace.sees('Your edit of the build journal is committed');
    const after = before.replace('Keep the service up\n', 'Keep the service up, says Grace\n');
    expect(await onlyJournal()).toBe(after);
    expect((await sandbox.github.commits(1))[0]?.headline).toContain('Grace Okafor');
    expect(ada.messages()).toHaveLength(1);
    await opensReceipt(stage());
    await opensSection(ada, 'The Goal');
    expect(ada.shows('The Goal')).toBe('Keep the service up, says Grace');
    await ada.closes(true);
    await grace.presses('Undo');
    await grace.sees('is back as it was before your edit');
    expect(await onlyJournal()).toBe(before);
  });

  it('that changes nothing commits nothing', async () => {
    const { ada, sandbox } = stage();
    await wroteJournal(stage());
    const commits = await sandbox.github.commits(9);
    await opensReceipt(stage());
    await opensSection(ada, 'The Journey');
    await pushes(ada, () => ada.chooses('Edit', 'Token bucket'));
    await saves(ada);
    await ada.closes();
    await ada.submits();
    expect(ada.modal()).toBeNull();
    expect(await sandbox.github.commits(9)).toEqual(commits);
    await ada.types('/buildlog journal');
    expect(ada.reads()).not.toContain('Your drafts');
  });

  it('goes on where it was left, and can be discarded while the entry stays', async () => {
    const { ada, onlyJournal } = stage();
    const before = await wroteJournal(stage());
    await opensReceipt(stage());
    await writesSection(ada, 'The Goal', { 'The Goal': 'Half an edit' });
    await ada.closes();
    await opensReceipt(stage());
    await ada.sees('Your draft is back as you left it');
    await opensSection(ada, 'The Goal');
    expect(ada.shows('The Goal')).toBe('Half an edit');
    await ada.closes();
    await ada.presses('Discard draft');
    await ada.sees('The draft was discarded.');
    await ada.closes();
    await opensReceipt(stage());
    await opensSection(ada, 'The Goal');
    expect(ada.shows('The Goal')).toBe('Keep the service up');
    expect(await onlyJournal()).toBe(before);
  });
});
