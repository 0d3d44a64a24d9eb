import { chmod, readdir, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Kysely } from 'kysely';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openStore } from '../../../src/store/open-store.ts';
import { openSqlite } from '../../../src/store/sqlite/open-sqlite.ts';
import { sqliteDialect } from '../../../src/store/sqlite/sqlite-dialect.ts';
import { storeOver } from '../../../src/store/store-over.ts';
import { freshFolder } from '../open-test-store.ts';
import { draftOf, noDraft, oidOf, submission, today } from '../sample.ts';

async function folderWithStore(): Promise<string> {
  const folder = await freshFolder();
  await (await openStore({ folder })).close();
  return folder;
}

async function rights(folder: string, names: readonly string[]): Promise<readonly string[]> {
  const modes = await Promise.all(names.map(async (name) => (await stat(join(folder, name))).mode));
  return modes.map((mode) => (mode & 0o777).toString(8));
}

function storeOn(database: DatabaseSync) {
  const store = storeOver(new Kysely({ dialect: sqliteDialect(database) }));
  onTestFinished(() => store.close());
  return store;
}

describe('a store that cannot take more', () => {
  it('refuses when the disk is full, keeps nothing by halves, and takes it when there is room', async () => {
    const database = openSqlite(join(await folderWithStore(), 'buildlog.sqlite'));
    const store = storeOn(database);
    const one = submission('one');
    const draft = draftOf(today);
    await store.drafts.save(draft, (kept) => kept, null);
    const large = { ...one, expected: { oid: oidOf('# one\n'), text: 'x'.repeat(200_000) } };

    const pages = database.prepare('pragma page_count').get()?.page_count;
    database.exec(`pragma max_page_count = ${String(pages)}`);
    await expect(store.outbox.add(large, noDraft)).rejects.toMatchObject({
      name: 'StoreRefused',
      reason: 'full',
      message: 'The store refused: its disk is full.',
    });
    expect(await store.outbox.find(one.id)).toBeNull();
    expect(await store.knownEntries.text(large.expected.oid)).toBeNull();
    expect(await store.drafts.find(today)).toEqual(draft);

    database.exec('pragma max_page_count = 1000000');
    expect(await store.outbox.add(large, noDraft)).toBe('added');
  });

  it('refuses within the time that Slack waits when something else holds the database', async () => {
    const file = join(await folderWithStore(), 'buildlog.sqlite');
    const store = storeOn(openSqlite(file));
    const other = new DatabaseSync(file);
    onTestFinished(() => other.close());
    other.exec('begin exclusive');
    const started = performance.now();
    await expect(store.outbox.add(submission('one'), noDraft)).rejects.toMatchObject({ reason: 'locked' });
    expect(performance.now() - started).toBeLessThan(2_000);
    other.exec('rollback');
    expect(await store.outbox.add(submission('one'), noDraft)).toBe('added');
  });

  it('refuses to write what can only be read', async () => {
    const store = storeOn(openSqlite(join(await folderWithStore(), 'buildlog.sqlite'), 'read'));
    await expect(store.outbox.add(submission('one'), noDraft)).rejects.toMatchObject({ reason: 'read-only' });
    await store.alive();
    expect(await store.outbox.waiting()).toEqual({ count: 0, oldest: null });
  });

  it('refuses a file that is no database', async () => {
    const folder = await freshFolder();
    await writeFile(join(folder, 'buildlog.sqlite'), 'not a database '.repeat(500));
    await expect(openStore({ folder })).rejects.toMatchObject({ name: 'StoreRefused', reason: 'broken' });
  });
});

describe('opening a store', () => {
  it('creates its folder', async () => {
    const folder = join(await freshFolder(), 'deep', 'data');
    const store = await openStore({ folder });
    await store.close();
    expect((await readdir(folder)).sort()).toContain('buildlog.sqlite');
  });

  it('lets nobody but its owner read its files, in a folder that others may look into', async () => {
    const folder = await freshFolder();
    await chmod(folder, 0o755);
    const store = await openStore({ folder });
    onTestFinished(() => store.close());
    await store.outbox.add(submission('one'), noDraft);
    const names = await readdir(folder);
    expect(names).toEqual(expect.arrayContaining(['buildlog.sqlite', 'buildlog.sqlite-wal', 'lock.sqlite']));
    expect(new Set(await rights(folder, names))).toEqual(new Set(['600']));
  });

  it('takes the files of an earlier version from everyone else', async () => {
    const folder = await folderWithStore();
    for (const name of ['buildlog.sqlite', 'lock.sqlite']) await chmod(join(folder, name), 0o644);
    await (await openStore({ folder })).close();
    expect(await rights(folder, ['buildlog.sqlite', 'lock.sqlite'])).toEqual(['600', '600']);
  });

  it('waits for the disk with every commit', async () => {
    const database = openSqlite(join(await folderWithStore(), 'buildlog.sqlite'));
    onTestFinished(() => database.close());
    // 2 is FULL (sqlite.org/pragma.html); no test can pull the plug.
    expect(database.prepare('pragma synchronous').get()).toEqual({ synchronous: 2 });
    expect(database.prepare('pragma journal_mode').get()).toEqual({ journal_mode: 'wal' });
  });

  it('finds what was there before', async () => {
    const folder = await freshFolder();
    const first = await openStore({ folder });
    await first.outbox.add(submission('one'), noDraft);
    await first.close();
    const second = await openStore({ folder });
    onTestFinished(() => second.close());
    expect(await second.outbox.waiting()).toEqual({ count: 1, oldest: 1_000 });
  });

  it('says so when another buildlog has the folder, and works once it is gone', async () => {
    const folder = await freshFolder();
    const first = await openStore({ folder });
    await expect(openStore({ folder })).rejects.toThrow(
      `Another buildlog is using the data folder ${folder}. Stop it first, or give this one a folder of its own in BUILDLOG_DATA_DIR.`,
    );
    await first.close();
    await (await openStore({ folder })).close();
  });
});
