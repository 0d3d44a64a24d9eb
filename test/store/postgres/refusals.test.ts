import { describe, expect, it, onTestFinished } from 'vitest';
import { openStore } from '../../../src/store/open-store.ts';
import { adminPool, borrowSchema, schemaOf } from '../borrow-schema.ts';
import { openStoreAt } from '../open-test-store.ts';
import { draftOf, noDraft, submission, submissionId, today } from '../sample.ts';
import { networkTo } from './network.ts';

const one = submissionId('one');

/** An empty store, and its server seen by somebody else. */
async function openWithSchema() {
  const url = await borrowSchema();
  const schema = schemaOf(url);
  return { url, schema, store: await openStoreAt({ url }) };
}

/** The same URL with one part of it changed. */
function urlWith(url: string, change: (url: URL) => void): string {
  const changed = new URL(url);
  change(changed);
  return changed.href;
}

/** Somebody else has a table of the store to themselves until the function is called. */
async function lockTable(table: string): Promise<() => Promise<void>> {
  const client = await adminPool().connect();
  await client.query(`begin; lock table ${table} in access exclusive mode`);
  let isHeld = true;
  const release = async () => {
    if (!isHeld) return;
    isHeld = false;
    await client.query('rollback');
    client.release();
  };
  onTestFinished(release);
  return release;
}

/** Ends the store's connections that wait for somebody else. */
async function terminateWaiting(schema: string): Promise<void> {
  await expect
    .poll(async () => {
      const { rows } = await adminPool().query(
        `select pg_terminate_backend(pid) from pg_stat_activity where application_name = $1 and wait_event_type = 'Lock'`,
        [schema],
      );
      return rows.length;
    })
    .toBeGreaterThan(0);
}

describe('a PostgreSQL that cannot take more', () => {
  it('refuses when its disk is full, keeps nothing by halves, and takes it when there is room', async () => {
    const { store, schema } = await openWithSchema();
    await store.drafts.save(draftOf(today), (kept) => kept, null);
    const ending = { type: 'daily-log', mayEnd: () => true } as const;
    await adminPool().query(
      `create function ${schema}.full_disk() returns trigger language plpgsql as
       $$ begin raise 'could not extend file: No space left on device' using errcode = 'disk_full'; end $$;
       create trigger full_disk before insert on ${schema}.submissions
       for each row execute function ${schema}.full_disk()`,
    );
    await expect(store.outbox.add(submission('one'), ending)).rejects.toMatchObject({
      name: 'StoreRefused',
      reason: 'full',
    });
    expect(await store.knownEntries.find(today)).toBeNull();
    expect(await store.drafts.find(today)).not.toBeNull();
    await adminPool().query(`drop function ${schema}.full_disk cascade`);
    expect(await store.outbox.add(submission('one'), ending)).toBe('added');
  });

  it('refuses within the time that Slack waits when something else holds a table', async () => {
    const { store, schema } = await openWithSchema();
    const release = await lockTable(`${schema}.submissions`);
    const started = performance.now();
    await expect(store.outbox.add(submission('one'), noDraft)).rejects.toMatchObject({ reason: 'locked' });
    expect(performance.now() - started).toBeLessThan(2_500);
    await release();
    expect(await store.outbox.add(submission('one'), noDraft)).toBe('added');
  });

  it('refuses to write what can only be read, as a standby does', async () => {
    const { url } = await openWithSchema();
    const readOnly = urlWith(url, ({ searchParams }) =>
      searchParams.set('options', `${searchParams.get('options')} -c default_transaction_read_only=on`),
    );
    const store = await openStoreAt({ url: readOnly });
    await expect(store.outbox.add(submission('one'), noDraft)).rejects.toMatchObject({ reason: 'read-only' });
    await store.alive();
    expect(await store.outbox.waiting()).toEqual({ count: 0, oldest: null });
  });
});

describe('a PostgreSQL that cannot be reached', () => {
  it('is refused at the start: no server, no such database, a wrong password', async () => {
    const url = await borrowSchema();
    const wrong = [
      urlWith(url, (some) => {
        some.port = '1';
      }),
      urlWith(url, (some) => {
        some.pathname = '/nowhere';
      }),
      urlWith(url, (some) => {
        some.password = 'wrong';
      }),
    ];
    for (const place of wrong) {
      await expect(openStore({ url: place })).rejects.toMatchObject({
        name: 'StoreRefused',
        reason: 'unreachable',
        message: 'The store refused: its database cannot be reached.',
      });
    }
  });

  it('is there again after its server has ended every connection', async () => {
    const { store, schema } = await openWithSchema();
    await Promise.all(['a', 'b', 'c'].map((name) => store.outbox.add(submission(name), noDraft)));
    await adminPool().query(
      `select pg_terminate_backend(pid) from pg_stat_activity where application_name = $1`,
      [schema],
    );
    await expect.poll(() => store.outbox.waiting().catch(() => null)).toEqual({ count: 3, oldest: 1_000 });
  });

  it('keeps nothing by halves of what was under way', async () => {
    const { store, schema } = await openWithSchema();
    const release = await lockTable(`${schema}.submissions`);
    const adding = expect(store.outbox.add(submission('one'), noDraft)).rejects.toMatchObject({
      reason: 'unreachable',
    });
    await terminateWaiting(schema);
    await adding;
    await release();
    expect(await store.outbox.find(one)).toBeNull();
    expect(await store.knownEntries.find(today)).toBeNull();
    expect(await store.outbox.add(submission('one'), noDraft)).toBe('added');
  });

  it('is given up within the time that Slack waits when the network says nothing, and is there again when it does', async () => {
    const { url } = await openWithSchema();
    const network = await networkTo(url);
    const store = await openStoreAt({ url: network.url });
    await store.alive();
    network.cut();
    const started = performance.now();
    await expect(store.outbox.add(submission('one'), noDraft)).rejects.toMatchObject({
      reason: 'unreachable',
    });
    expect(performance.now() - started).toBeLessThan(3_000);
    network.mend();
    expect(await store.outbox.add(submission('one'), noDraft)).toBe('added');
  });
});
