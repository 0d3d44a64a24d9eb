import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Stage, stageForEach } from '../support/stage.ts';

const example = readFileSync(
  join(import.meta.dirname, '..', 'fixtures', '2026-01-01-user-auth-api.md'),
  'utf8',
);
const path = 'buildlog/2026-01-01-user-auth-api.md';
const byTools = `${example}\n## Commits\n\n### \`abc\` — by a tool\n`;
const editCommitted = 'Your edit of the build journal is committed';

/** Somebody's journal, pushed with git. */
async function pushed({ sandbox }: Stage, text: string): Promise<void> {
  await sandbox.github.pushByHand({ [path]: text }, 'By hand', 'Grace Okafor');
}

/** `/buildlog edit` with a word that only one journal's name has. */
async function opensByName({ ada }: Stage): Promise<void> {
  await ada.types('/buildlog edit auth');
}

/** `/buildlog edit`, where the one journal that there is has a button. */
async function seesListed({ ada }: Stage): Promise<void> {
  await ada.types('/buildlog edit');
  await ada.sees('2026-01-01-user-auth-api');
}

describe('/buildlog edit', () => {
  const stage = stageForEach();

  it("opens anybody's journal as it now is, and changes only what was changed", async () => {
    await pushed(stage(), byTools);
    await opensByName(stage());
    const { ada, journals } = stage();
    await ada.until(() => ada.modalTitle() === 'Edit build journal', 'the form');
    expect(ada.shows('Title')).toBe('User Authentication API');
    await ada.fills('Title', 'Sign-in API');
    await ada.submits();
    await ada.sees(editCommitted);
    expect(await journals()).toEqual({ [path]: byTools.replace('User Authentication API', 'Sign-in API') });
  });

  it('says so at once when GitHub is slow, and opens the form when it has answered', async () => {
    await pushed(stage(), example);
    const { ada, sandbox } = stage();
    await seesListed(stage());
    sandbox.github.setLatency(1_500);
    await ada.presses('Edit');
    await ada.sees('Opening…');
    await ada.until(() => ada.modalTitle() === 'Edit build journal', 'the form');
    sandbox.github.setLatency(0);
    expect(ada.reads()).toContain('*The Goal*');
  });

  it.each([
    ['has an open fence', '# Build Journal: X\n\n## The Goal\n\n```\nopen\n', '(line 5)'],
    ['has no title', 'Only words.\n', '(line 1)'],
  ])('edits no file that %s: it names the line and links the file', async (_, text, line) => {
    await pushed(stage(), text);
    await opensByName(stage());
    const { ada, journals } = stage();
    await ada.sees("This entry can't be edited safely from here");
    expect(ada.reads()).toContain(line);
    expect(JSON.stringify(ada.modal()?.view)).toContain(`${path}|the file>`);
    expect(await journals()).toEqual({ [path]: text });
  });

  it('says that the file is gone, or that there is none of that name', async () => {
    await pushed(stage(), example);
    const { ada, sandbox } = stage();
    await seesListed(stage());
    await sandbox.github.pushByHand({ [path]: null }, 'Gone', 'Grace Okafor');
    await ada.presses('Edit');
    await ada.sees('There is no such file in the repository any more.');
    await ada.closes();
    await ada.types('/buildlog edit something else');
    await ada.sees('No entry is called “something else”.');
  });

  it('lists what several names have in common, and a daily log, whose form opens at a press', async () => {
    await pushed(stage(), example);
    const { ada, sandbox } = stage();
    const other = 'buildlog/2026-01-02-auth-tokens.md';
    await sandbox.github.pushByHand({ [other]: example }, 'Another', 'Grace Okafor');
    await ada.types('/buildlog edit auth');
    await ada.sees('2026-01-02-auth-tokens');
    expect(ada.reads()).toContain('2026-01-01-user-auth-api');
    await ada.closes();
    await ada.types('/buildlog');
    await ada.fills('Primary goal', 'Ship it');
    await ada.submits();
    await ada.sees('Your daily log is committed');
    await ada.types('/buildlog edit moreau');
    await ada.sees('Yours');
    await ada.presses('Edit');
    await ada.until(() => ada.modalTitle() === 'Edit daily log', 'the form');
  });

  it('lists own entries of both kinds first, and opens a daily log in its own form', async () => {
    await pushed(stage(), example);
    const { ada } = stage();
    await ada.types('/buildlog');
    await ada.fills('Primary goal', 'Ship it');
    await ada.submits();
    await ada.sees('Your daily log is committed');
    await ada.types('/buildlog edit');
    await ada.sees('Other journals');
    expect(ada.reads()).toMatch(/Yours[\s\S]*2026-11-20-ada-moreau[\s\S]*Other journals[\s\S]*user-auth-api/);
    await ada.presses('Edit');
    await ada.until(() => ada.modalTitle() === 'Edit daily log', 'the form');
    expect(ada.shows('Primary goal')).toBe('Ship it');
  });

  it('says that nothing can be listed while GitHub does not answer', async () => {
    const { ada, sandbox } = stage();
    sandbox.github.setDown(true);
    await ada.types('/buildlog edit');
    await ada.sees("GitHub isn't answering right now, so nothing can be listed. Try again in a minute.");
  });
});

describe('a journal that was changed on GitHub while it was edited', () => {
  const stage = stageForEach();

  it('in another section: the edit lands on top', async () => {
    await pushed(stage(), example);
    await opensByName(stage());
    const { ada, journals } = stage();
    await ada.until(() => ada.modalTitle() === 'Edit build journal', 'the form');
    const theirs = example.replace('**Duration:** 4 hours', '**Duration:** 5 hours');
    await pushed(stage(), theirs);
    await ada.fills('Title', 'Sign-in API');
    await ada.submits();
    await ada.sees(editCommitted);
    expect(await journals()).toEqual({ [path]: theirs.replace('User Authentication API', 'Sign-in API') });
  });

  it('in the same place: nothing is overwritten, both sides are shown, and “Use mine” does', async () => {
    await pushed(stage(), example);
    await opensByName(stage());
    const { ada, journals } = stage();
    await ada.until(() => ada.modalTitle() === 'Edit build journal', 'the form');
    const theirs = example.replace('User Authentication API', 'Login API');
    await pushed(stage(), theirs);
    await ada.fills('Title', 'Sign-in API');
    await ada.submits();
    await ada.sees('Your build journal “Sign-in API” needs a decision');
    expect(ada.reads()).toContain('*Title*, yours\nSign-in API');
    expect(ada.reads()).toContain('*Title*, on GitHub\nLogin API');
    expect(await journals()).toEqual({ [path]: theirs });
    await ada.presses('Use mine');
    await ada.sees(editCommitted);
    expect(await journals()).toEqual({ [path]: theirs.replace('Login API', 'Sign-in API') });
  });

  it('opens again from the receipt and from App Home, as it now is', async () => {
    await pushed(stage(), example);
    await opensByName(stage());
    const { ada } = stage();
    await ada.until(() => ada.modalTitle() === 'Edit build journal', 'the form');
    await ada.fills('Title', 'Sign-in API');
    await ada.submits();
    await ada.sees(editCommitted);
    await pushed(stage(), example.replace('User Authentication API', 'By hand'));
    await ada.presses('Edit');
    await ada.until(() => ada.modalTitle() === 'Edit build journal', 'the form');
    expect(ada.shows('Title')).toBe('By hand');
    await ada.closes();
    await ada.opensHome();
    expect(ada.reads()).toContain('Edit of the build journal *By hand*');
    await ada.pressesAtHome('Continue');
    await ada.until(() => ada.modal() !== null, 'the form');
    expect(ada.shows('Title')).toBe('By hand');
    expect(ada.reads()).toContain('Your draft is back as you left it');
  });
});
