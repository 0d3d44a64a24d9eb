import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { ground, photo } from '../pictures/drawn.ts';
import { addsScreenshots } from '../support/adds-screenshots.ts';
import { opensSection, saves, startsJournal, writesRequired } from '../support/journal-form.ts';
import { type Stage, stageForEach } from '../support/stage.ts';

const committed = 'Your build journal is committed';
const png = () => ground(40, 30).png().toBuffer();

/** The committed pictures: path -> bytes. */
async function assets({ sandbox }: Stage): Promise<ReadonlyMap<string, Buffer>> {
  const paths = (await sandbox.github.tree())
    .map(({ path }) => path)
    .filter((path) => path.startsWith('buildlog/assets/'));
  const read = paths.map(
    async (path) => [path, (await sandbox.github.bytes(path)) ?? Buffer.alloc(0)] as const,
  );
  return new Map(await Promise.all(read));
}

async function opensScreenshots({ ada }: Stage): Promise<void> {
  await startsJournal(ada);
  await opensSection(ada, 'Screenshots');
}

describe('a screenshot', () => {
  const stage = stageForEach();

  it('is committed beside the journal and shown in it with its caption', async () => {
    const { ada, sandbox, onlyJournal } = stage();
    await startsJournal(ada);
    await writesRequired(ada);
    await opensSection(ada, 'Screenshots');
    await addsScreenshots(stage(), [{ name: 'login.png', content: await png() }]);
    await ada.sees('Kept. Say in a caption what each picture shows.');
    await ada.fills('Caption', 'The login page');
    await saves(ada);
    await ada.sees('*Screenshots* — 1 screenshot');
    await ada.submits();
    await ada.sees(committed);
    const [[path, bytes] = ['', Buffer.alloc(0)], ...others] = [...(await assets(stage()))];
    expect(others).toEqual([]);
    expect(path).toMatch(/^buildlog\/assets\/2026-11-20-rate-limits-[0-9a-f]{8}\.png$/);
    expect(await sharp(bytes).metadata()).toMatchObject({ format: 'png', width: 40, height: 30 });
    expect(await onlyJournal()).toContain(
      `## Screenshots\n\n![The login page](${path.replace('buildlog/', '')})\n\n---\n`,
    );
    const [commit] = await sandbox.github.commits(1);
    expect(commit?.files.map(({ change }) => change)).toEqual(['added', 'added']);
  });

  it('is added to a journal that is committed, and captions of those that are there change in place', async () => {
    const { ada, onlyJournal } = stage();
    await startsJournal(ada);
    await writesRequired(ada);
    await opensSection(ada, 'Screenshots');
    await addsScreenshots(stage(), [{ name: 'login.png', content: await png() }]);
    await ada.sees('Kept.');
    await ada.fills('Caption', 'The login page');
    await saves(ada);
    await ada.submits();
    await ada.sees(committed);
    const before = await onlyJournal();
    await ada.presses('Edit');
    await ada.sees('You are editing');
    await opensSection(ada, 'Screenshots');
    expect(ada.shows('Caption')).toBe('The login page');
    await ada.fills('Caption', 'The login page, before');
    await addsScreenshots(stage(), [{ name: 'after.png', content: await ground(20, 20).png().toBuffer() }]);
    await ada.sees('*2.*');
    await ada.chooses('Move up', '*2.*');
    await ada.until(() => !ada.reads().includes('*1.* The login page'), 'the move');
    await ada.closes();
    await ada.submits();
    await ada.sees('Your edit of the build journal is committed');
    const [old = '', fresh = ''] = [...(await assets(stage())).keys()]
      .map((path) => path.replace('buildlog/', ''))
      .toSorted((one) => (before.includes(one) ? -1 : 1));
    expect(await onlyJournal()).toBe(
      before.replace(
        `![The login page](${old})\n`,
        `![after](${fresh})\n\n![The login page, before](${old})\n`,
      ),
    );
  });

  it('of more than 1 MB is made smaller, and its author is told', async () => {
    const { ada } = stage();
    await startsJournal(ada);
    await writesRequired(ada);
    await opensSection(ada, 'Screenshots');
    const content = await photo(1200, 900).png().toBuffer();
    expect(content.length).toBeGreaterThan(1_000_000);
    await addsScreenshots(stage(), [{ name: 'wide.png', content }]);
    await ada.sees('wide.png was made smaller.');
    await ada.closes();
    await ada.submits();
    await ada.sees(committed);
    const [bytes] = [...(await assets(stage())).values()];
    expect(bytes?.length).toBeLessThanOrEqual(1_000_000);
  });

  it('that is the same as another is one file, shown twice', async () => {
    const { ada, onlyJournal } = stage();
    await startsJournal(ada);
    await writesRequired(ada);
    await opensSection(ada, 'Screenshots');
    const content = await png();
    await addsScreenshots(stage(), [
      { name: 'one.png', content },
      { name: 'two.png', content },
    ]);
    await ada.sees('Kept.');
    await ada.closes();
    await ada.submits();
    await ada.sees(committed);
    expect((await assets(stage())).size).toBe(1);
    expect((await onlyJournal()).match(/!\[(?:one|two)\]\(assets\//g)).toHaveLength(2);
  });

  it.each([
    ['a page', 'shot.html', 'text/html', '<!doctype html><script>alert(1)</script>'],
    ['a page that says it is a picture', 'shot.png', 'image/png', '<!doctype html><p>no picture</p>'],
    ['a text', 'notes.png', 'image/png', 'no picture'],
    ['a drawing that can run', 'logo.svg', 'image/svg+xml', '<svg xmlns="http://www.w3.org/2000/svg"/>'],
  ])('is none where it is %s, and the draft goes on without it', async (_, name, mimetype, text) => {
    const { ada } = stage();
    await opensScreenshots(stage());
    await addsScreenshots(stage(), [
      { name, mimetype, content: Buffer.from(text) },
      { name: 'login.png', content: await png() },
    ]);
    await ada.sees(`${name} is not a picture, whatever its name says; png, jpg, gif and webp can be shown.`);
    await ada.closes();
    await ada.sees('*Screenshots* — 1 screenshot');
  });

  it('of 40 MB is not taken, and can be removed', async () => {
    const { ada } = stage();
    await opensScreenshots(stage());
    await addsScreenshots(stage(), [{ name: 'huge.png', content: Buffer.alloc(40_000_000, 1) }]);
    await ada.sees(
      'huge.png could not be fetched from Slack: it is larger than 10 MB. Remove it and pick a smaller one.',
    );
    await ada.chooses('Remove', 'huge.png');
    await ada.until(() => !ada.reads().includes('huge.png could'), 'the file to go');
    await ada.closes();
    await ada.sees('*Screenshots* — _optional_');
  });

  it.each(['unavailable', 'reset', 'truncated', 'login-page', 'redirect'] as const)(
    'that Slack does not hand over stays in the draft, and is fetched at the next try: %s',
    async (how) => {
      const { ada, sandbox } = stage();
      await opensScreenshots(stage());
      sandbox.slack.fault({ type: 'file-download', how, times: 1 });
      await addsScreenshots(stage(), [{ name: 'login.png', content: await png() }]);
      await ada.sees('login.png could not be fetched from Slack');
      await ada.presses('Try again');
      await ada.sees('Kept.');
      await ada.closes();
      await ada.sees('*Screenshots* — 1 screenshot');
    },
  );

  it('that waits keeps the journal from being submitted, and says so', async () => {
    const { ada, sandbox, onlyJournal } = stage();
    await startsJournal(ada);
    await writesRequired(ada);
    await opensSection(ada, 'Screenshots');
    sandbox.slack.fault({ type: 'file-download', how: 'unavailable', times: 1 });
    await addsScreenshots(stage(), [{ name: 'login.png', content: await png() }]);
    await ada.sees('login.png could not be fetched from Slack');
    await ada.closes();
    await ada.submits();
    await ada.sees('*Not submitted yet.* Not fetched from Slack yet: “login.png”.');
    await ada.presses('Open Screenshots');
    await ada.sees('Try again');
    await ada.presses('Try again');
    await ada.sees('Kept.');
    await ada.closes();
    await ada.submits();
    await ada.sees(committed);
    expect(await onlyJournal()).toContain('![login](assets/2026-11-20-rate-limits-');
  });

  it('is kept though the form is closed while it is fetched', async () => {
    const { ada, sandbox } = stage();
    await opensScreenshots(stage());
    const files = [{ name: 'login.png', content: await png() }];
    sandbox.slack.fault({ type: 'file-download', how: 'stall', times: 1 });
    await addsScreenshots(stage(), files);
    await ada.sees('Fetching login.png from Slack.');
    await ada.closes(true);
    await ada.types('/buildlog journal');
    await ada.presses('Open');
    await ada.sees('*Screenshots* — ');
    expect(ada.reads()).toMatch(/\*Screenshots\* — 1 (?:on the way|screenshot)/);
    await expect
      .poll(async () => {
        await opensSection(ada, 'Screenshots');
        const has = ada.reads().includes('*1.*');
        await ada.closes();
        return has;
      })
      .toBe(true);
  });

  it('is kept though the bot ends while it is fetched, and is fetched when the draft is opened', async () => {
    const { ada, sandbox, restarts, onlyJournal } = stage();
    await startsJournal(ada);
    await writesRequired(ada);
    await opensSection(ada, 'Screenshots');
    sandbox.slack.fault({ type: 'file-download', how: 'stall', times: 1 });
    await addsScreenshots(stage(), [{ name: 'login.png', content: await png() }]);
    await ada.sees('Fetching login.png from Slack.');
    await ada.closes(true);
    await restarts();
    await ada.types('/buildlog journal');
    await ada.presses('Open');
    await ada.sees('Your draft is back');
    await expect
      .poll(async () => {
        if (ada.modal() !== null) await ada.submits();
        return ada.modal();
      })
      .toBeNull();
    await ada.sees(committed);
    expect(await onlyJournal()).toContain('![login](assets/2026-11-20-rate-limits-');
  });
});
