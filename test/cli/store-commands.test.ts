import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openStore } from '../../src/store/open-store.ts';
import { noDraft, submission } from '../store/sample.ts';
import { startCli } from '../support/start-cli.ts';
import { folderWith } from './support/run-in-folder.ts';

/** A store with one entry that waits, open as the bot has it. */
async function openBot(): Promise<{ readonly folder: string; stop(): Promise<void> }> {
  const folder = folderWith({});
  const store = await openStore({ folder });
  await store.outbox.add(submission('one'), noDraft);
  let open = true;
  const stop = async () => {
    if (open) await store.close();
    open = false;
  };
  onTestFinished(stop);
  return { folder, stop };
}

async function waitingIn(folder: string): Promise<number> {
  const store = await openStore({ folder });
  const { count } = await store.outbox.waiting();
  await store.close();
  return count;
}

async function buildlog(environment: Readonly<Record<string, string>>, ...args: readonly string[]) {
  const run = await startCli(args, environment);
  return { code: await run.ended, errors: run.errors(), out: run.out() };
}

describe('buildlog backup', () => {
  it('copies the store while the bot has it, with no other setting, and the copy opens', async () => {
    const { folder } = await openBot();
    const target = folderWith({});
    const file = join(target, 'buildlog.sqlite');
    expect(await buildlog({ BUILDLOG_DATA_DIR: folder }, 'backup', file)).toEqual({
      code: 0,
      errors: `The store in ${folder} is copied to ${file}\n`,
      out: '',
    });
    expect(await waitingIn(target)).toBe(1);
  });

  it('replaces no file, and says so with 1', async () => {
    const { folder } = await openBot();
    const target = folderWith({ copy: 'mine' });
    const { code, errors } = await buildlog({ BUILDLOG_DATA_DIR: folder }, 'backup', join(target, 'copy'));
    expect(code).toBe(1);
    expect(errors).toContain('Not copied: EEXIST');
    expect(statSync(join(target, 'copy')).size).toBe(4);
  });

  it('points to pg_dump for a database', async () => {
    const place = { DATABASE_URL: 'postgres://localhost/x', BUILDLOG_DATA_DIR: 'y' };
    const { code, errors } = await buildlog(place, 'backup', 'copy');
    expect([code, errors]).toEqual([
      1,
      'The store is a PostgreSQL database (DATABASE_URL): pg_dump copies it.\n',
    ]);
  });

  it.each([[[]], [['one', 'two']], [['--fast']]])('ends with 2 when asked with %j', async (args) => {
    const { code, errors } = await buildlog({}, 'backup', ...args);
    expect(code).toBe(2);
    expect(errors).toContain('Usage: buildlog backup FILE');
  });
});

describe('buildlog migrate-store', () => {
  it('copies everything into an empty store and leaves the first as it is', async () => {
    const { folder, stop } = await openBot();
    await stop();
    const target = folderWith({});
    const { code, errors } = await buildlog({ BUILDLOG_DATA_DIR: folder }, 'migrate-store', '--to', target);
    expect(errors).toMatch(
      /^\d+ rows are copied\. Now set BUILDLOG_DATA_DIR, without DATABASE_URL to the new place, and start\.\n$/,
    );
    expect(code).toBe(0);
    expect([await waitingIn(folder), await waitingIn(target)]).toEqual([1, 1]);
  });

  it('copies nothing while the bot runs, nor into a store that has something', async () => {
    const [running, other] = [await openBot(), await openBot()];
    const inUse = await buildlog(
      { BUILDLOG_DATA_DIR: running.folder },
      'migrate-store',
      '--to',
      folderWith({}),
    );
    expect(inUse.code).toBe(1);
    expect(inUse.errors).toContain('Nothing is copied: Another buildlog is using the data folder');
    await running.stop();
    await other.stop();
    const full = await buildlog({ BUILDLOG_DATA_DIR: running.folder }, 'migrate-store', '--to', other.folder);
    expect(full.code).toBe(1);
    expect(full.errors).toContain('Nothing is copied: The store to copy to is not empty');
    expect(await waitingIn(other.folder)).toBe(1);
  });

  it('says that a database cannot be reached, without its password', async () => {
    const { folder, stop } = await openBot();
    await stop();
    const to = 'postgres://buildlog:hush@127.0.0.1:9/buildlog';
    const { code, errors } = await buildlog({ BUILDLOG_DATA_DIR: folder }, 'migrate-store', '--to', to);
    expect(code).toBe(1);
    expect(errors).toBe('Nothing is copied: The store refused: its database cannot be reached.\n');
  });

  it('ends with 2 when it is not told where to', async () => {
    const { code, errors } = await buildlog({}, 'migrate-store');
    expect(code).toBe(2);
    expect(errors).toContain('Say where to: --to postgres://…');
  });

  it('creates nothing when a setting is wrong', async () => {
    const target = folderWith({});
    const { code, errors } = await buildlog(
      { DATABASE_URL: 'mysql://localhost/x' },
      'migrate-store',
      '--to',
      target,
    );
    expect(code).toBe(1);
    expect(errors).toContain('buildlog cannot copy its store. One setting needs your attention:');
    expect(readdirSync(target)).toEqual([]);
  });
});
