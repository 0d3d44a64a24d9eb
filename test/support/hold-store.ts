import { Client } from 'pg';
import { onTestFinished } from 'vitest';
import { lockStore } from './lock-store.ts';
import type { Stage } from './stage.ts';

/** Something else holds the bot's store, be it a file or a database, until it is called off. */
export async function holdStore(stage: Stage): Promise<() => Promise<void>> {
  const { DATABASE_URL: url } = stage.storeSettings;
  if (url === undefined) {
    const unlock = lockStore(stage);
    return async () => unlock();
  }
  const client = new Client(url);
  await client.connect();
  onTestFinished(() => client.end());
  await client.query('begin; lock table submissions in access exclusive mode');
  return async () => {
    await client.query('rollback');
  };
}
