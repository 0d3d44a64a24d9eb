import { describe, expect, it } from 'vitest';
import { journalSubmission, noDraft, oidOf, path } from '../store/sample.ts';
import { allLand, repositoriesThat, startCommitting } from './start-committing.ts';

const picture = path('buildlog/assets/2026-11-20-user-authentication-api-0badcafe.png');

describe('the pictures of an entry', () => {
  it('go with its change', async () => {
    const { repositories, requests } = repositoriesThat(allLand);
    const { store, commitNext } = await startCommitting(repositories);
    const oid = await store.assets.keep(Uint8Array.from([1, 2, 255]));
    const assets = [{ path: picture, oid }];
    await store.outbox.add(journalSubmission('User Authentication API', { assets }), noDraft);
    await commitNext();
    const [request] = requests();
    expect(request?.changes.map(({ assets }) => assets)).toEqual([
      [{ path: picture, bytes: Uint8Array.from([1, 2, 255]) }],
    ]);
  });

  it('do not hold up its words when they are gone, which the log says', async () => {
    const { repositories, requests } = repositoriesThat(allLand);
    const { store, log, commitNext } = await startCommitting(repositories);
    const one = journalSubmission('one', { assets: [{ path: picture, oid: oidOf('gone') }] });
    await store.outbox.add(one, noDraft);
    await commitNext();
    expect(requests()[0]?.changes.map(({ assets }) => assets)).toEqual([[]]);
    expect(log.lines.filter(({ level }) => level === 'error')).toMatchObject([
      { message: 'a picture is not in the store any more', fields: { submission: 'one' } },
    ]);
  });
});
