import { expect, it } from 'vitest';
import { startsJournal, writesRequired } from '../support/journal-form.ts';
import { stageForEach } from '../support/stage.ts';
import { tiesGeneral } from '../support/ties-general.ts';

const stage = stageForEach();

it('a draft whose repository nobody writes to any more waits until its author chooses another', async () => {
  const { ada, journals } = stage();
  const platform = await tiesGeneral(stage());
  await startsJournal(ada, 'Rate limits', 'general');
  await writesRequired(ada);
  await ada.closes();
  await ada.types('/buildlog setup', 'general');
  await ada.sees('Another repository');
  await ada.presses('Untie');
  await ada.sees('has no log of its own any more');
  await ada.closes();

  await ada.types('/buildlog journal', 'general');
  await ada.presses('Open');
  await ada.sees('Your draft is back');
  await ada.submits();
  await ada.sees("No channel's log goes to this repository any more. Choose another beside “Goes to”.");
  await ada.fills('Goes to', 'acme/journal@main');
  await ada.sees('goes to acme/journal@main');
  await ada.submits();
  await ada.sees('Your build journal is committed');
  expect(Object.keys(await journals())).toEqual(['buildlog/2026-11-20-rate-limits.md']);
  expect((await platform.tree()).map(({ path }) => path)).not.toContain('buildlog/2026-11-20-rate-limits.md');
});
