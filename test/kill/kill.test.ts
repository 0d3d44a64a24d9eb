import { expect, it } from 'vitest';
import { freshPlace } from '../store/open-test-store.ts';
import { playKills } from './play-kills.ts';

/** `npm run bench -- kill` kills a hundred times on each store. */
const KILLS = 10;

it('loses, doubles and overwrites nothing that was acknowledged, however often the bot is killed', async () => {
  const place = await freshPlace();
  const report = await playKills({
    ...{ seed: 'kill 1', kills: KILLS, peopleAKill: 4, patience: 90_000 },
    environment: 'url' in place ? { DATABASE_URL: place.url } : {},
    // The pace that GitHub asks for, and what a dead process holds in a database, are a matter of minutes.
    haste: { since: Date.now(), speed: 30 },
  });
  expect(report).toMatchObject({ lost: [], doubled: [], overwritten: [], untold: [], kills: KILLS });
  expect(report.submissions).toBe(2 * 4 * KILLS);
  expect(report.saidTwice).toEqual([]);
}, 300_000);
