import { mkdir, readdir, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openStore } from '../../../src/store/open-store.ts';
import { backupStore } from '../../../src/store/sqlite/backup-store.ts';
import type { Store } from '../../../src/store/store-over.ts';
import { freshFolder, openStoreAt } from '../open-test-store.ts';
import { noDraft, submission, submissionId } from '../sample.ts';

/** A folder with a store that is open, as the bot has it. */
async function running() {
  const folder = await freshFolder();
  return { folder, store: await openStoreAt({ folder }) };
}

/** Opens a backup as one restores it: as the file of a folder. */
async function restored(take: (file: string) => Promise<void>): Promise<Store> {
  const folder = await freshFolder();
  await take(join(folder, 'buildlog.sqlite'));
  return openStoreAt({ folder });
}

describe('a backup', () => {
  it('holds everything that was taken before it, also what is in the log beside the file only', async () => {
    const { folder, store } = await running();
    for (const name of ['one', 'two']) await store.outbox.add(submission(name), noDraft);
    const copy = await restored((file) => backupStore(folder, file));
    expect(await copy.outbox.find(submissionId('one'))).toEqual(await store.outbox.find(submissionId('one')));
    expect(await copy.outbox.waiting()).toEqual({ count: 2, oldest: 1_000 });
  });

  it('is of one moment while the bot goes on: of what is added in turn it has a beginning without gaps', async () => {
    const { folder, store } = await running();
    const names = Array.from({ length: 300 }, (_, number) => `e${number}`);
    for (const name of names.slice(0, 100)) await store.outbox.add(submission(name), noDraft);
    const adding = (async () => {
      for (const name of names.slice(100)) await store.outbox.add(submission(name), noDraft);
    })();
    const copy = await restored((file) => backupStore(folder, file));
    await adding;
    const rows = await Promise.all(names.map((name) => copy.outbox.find(submissionId(name))));
    const isThere = rows.map((row) => row !== null);
    const count = isThere.indexOf(false) === -1 ? names.length : isThere.indexOf(false);
    expect(count).toBeGreaterThanOrEqual(100);
    expect(isThere.slice(count)).not.toContain(true);
    expect((await copy.outbox.waiting()).count).toBe(count);
  });

  it("is its owner's alone to read", async () => {
    const { folder } = await running();
    const file = join(await freshFolder(), 'copy.sqlite');
    await backupStore(folder, file);
    expect(((await stat(file)).mode & 0o777).toString(8)).toBe('600');
  });

  it('replaces no file', async () => {
    const { folder } = await running();
    const file = join(await freshFolder(), 'copy.sqlite');
    await writeFile(file, 'mine');
    await expect(backupStore(folder, file)).rejects.toMatchObject({ code: 'EEXIST' });
    expect((await stat(file)).size).toBe(4);
  });

  it('leaves nothing behind when there is no store', async () => {
    const folder = await freshFolder();
    await expect(backupStore(folder, join(folder, 'copy.sqlite'))).rejects.toMatchObject({
      name: 'StoreRefused',
    });
    expect(await readdir(folder)).toEqual([]);
  });

  it('leaves nothing behind when what is there is no store', async () => {
    const folder = await freshFolder();
    await writeFile(join(folder, 'buildlog.sqlite'), 'not a database '.repeat(500));
    const target = join(folder, 'target');
    await mkdir(target);
    await expect(backupStore(folder, join(target, 'copy.sqlite'))).rejects.toMatchObject({
      reason: 'broken',
    });
    expect(await readdir(target)).toEqual([]);
  });

  it('is taken of a folder whose bot is stopped too', async () => {
    const folder = await freshFolder();
    const store = await openStore({ folder });
    await store.outbox.add(submission('one'), noDraft);
    await store.close();
    const copy = await restored((file) => backupStore(folder, file));
    expect(await copy.outbox.waiting()).toMatchObject({ count: 1 });
  });
});
