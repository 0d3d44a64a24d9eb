import { expect, it } from 'vitest';
import { borrowSchema } from '../../store/borrow-schema.ts';
import { playInstances } from '../play-instances.ts';

const SUBMISSIONS = 150;

/** `npm run bench -- instances` plays two thousand, with a clock that runs as it should. */
it('two instances lose, double and overwrite nothing while one after the other is killed or cut off from the database', async () => {
  const report = await playInstances({
    ...{ seed: 'instances 1', submissions: SUBMISSIONS, burst: 15_000, patience: 90_000 },
    databaseUrl: await borrowSchema(),
    haste: { since: Date.now(), speed: 10 },
  });
  expect(report).toMatchObject({ lost: [], doubled: [], overwritten: [], untold: [], saidTwice: [] });
  expect(report.submissions).toBe(SUBMISSIONS);
  expect(report.kills + report.cuts).toBeGreaterThan(3);
}, 300_000);
