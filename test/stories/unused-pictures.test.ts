import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, it } from 'vitest';
import { ground } from '../pictures/drawn.ts';
import { addsScreenshots } from '../support/adds-screenshots.ts';
import { opensSection, startsJournal, writesRequired } from '../support/journal-form.ts';
import { type Stage, stageForEach } from '../support/stage.ts';

const stage = stageForEach();
const sevenHours = 7 * 60 * 60_000;

/** How many pictures the bot's store holds. */
function kept({ dataFolder }: Stage): unknown {
  const store = new DatabaseSync(join(dataFolder, 'buildlog.sqlite'), { readOnly: true });
  const row = store.prepare('select count(*) as count from assets').get();
  store.close();
  return row?.count;
}

it('a picture that nobody submits is forgotten after its draft, though the bot runs on', async () => {
  const { ada, sandbox } = stage();
  await startsJournal(ada);
  await opensSection(ada, 'Screenshots');
  await addsScreenshots(stage(), [{ name: 'login.png', content: await ground(40, 30).png().toBuffer() }]);
  await ada.sees('Kept.');
  sandbox.clock.moveBy(sevenHours);
  sandbox.clock.moveBy(sevenHours);
  expect(kept(stage())).toBe(1);
  await ada.closes();
  await ada.presses('Discard draft');
  await ada.sees('The draft was discarded.');
  await expect
    .poll(() => {
      sandbox.clock.moveBy(sevenHours);
      return kept(stage());
    })
    .toBe(0);
});

it('a picture that landed is forgotten too, and is there again when its journal is taken back', async () => {
  const { ada, sandbox, journals } = stage();
  await startsJournal(ada);
  await writesRequired(ada);
  await opensSection(ada, 'Screenshots');
  await addsScreenshots(stage(), [{ name: 'login.png', content: await ground(40, 30).png().toBuffer() }]);
  await ada.sees('Kept.');
  await ada.closes();
  await ada.submits();
  await ada.sees('Your build journal is committed');
  await expect
    .poll(() => {
      sandbox.clock.moveBy(sevenHours);
      return kept(stage());
    })
    .toBe(0);
  await ada.presses('Undo');
  await ada.sees('Your build journal “Rate limits” is removed');
  const paths = (await sandbox.github.tree()).map(({ path }) => path);
  expect(paths.filter((path) => path.endsWith('.png'))).toEqual([]);
  await ada.presses('Open draft');
  await ada.sees('*Screenshots* — 1 screenshot');
  await ada.submits();
  await expect.poll(async () => Object.values(await journals()).join()).toContain('![login](assets/');
});
