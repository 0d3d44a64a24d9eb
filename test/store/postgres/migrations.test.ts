import { describe, expect, it } from 'vitest';
import { openDatabase } from '../../../src/store/open-database.ts';
import { adminPool, bareSchema } from '../borrow-schema.ts';
import { openStoreAt } from '../open-test-store.ts';
import { noDraft, submission } from '../sample.ts';

describe('the tables of a PostgreSQL store', () => {
  it('are made once by whichever of 15 instances comes first', async () => {
    const { url, name } = await bareSchema();
    const stores = await Promise.all(Array.from({ length: 15 }, () => openStoreAt({ url })));
    await Promise.all(stores.map((store) => store.alive()));
    const { rows } = await adminPool().query(`select name from ${name}.kysely_migration`);
    expect(rows.map((row) => row.name)).toEqual([
      '0001-first-tables',
      '0002-journal-index',
      '0003-captures',
      '0004-reminder-tables',
    ]);
  });

  it('are left alone when a newer version has made more of them: the older runs beside it and starts again', async () => {
    const { url, name } = await bareSchema();
    const { close } = await openDatabase({ url });
    await close();
    await adminPool().query(
      `alter table ${name}.drafts add column younger text;
       insert into ${name}.kysely_migration values ('2099-01-01-younger', '2099-01-01T00:00:00.000Z')`,
    );
    const store = await openStoreAt({ url });
    expect(await store.outbox.add(submission('one'), noDraft)).toBe('added');
  });

  it('are in the schema of the URL, whatever is in the others', async () => {
    const [one, two] = [await bareSchema(), await bareSchema()];
    const mine = await openStoreAt({ url: one.url });
    await mine.outbox.add(submission('one'), noDraft);
    const theirs = await openStoreAt({ url: two.url });
    expect(await theirs.outbox.waiting()).toEqual({ count: 0, oldest: null });
    expect(await mine.outbox.waiting()).toEqual({ count: 1, oldest: 1_000 });
  });
});
