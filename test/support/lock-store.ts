import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Stage } from './stage.ts';

/** Something else holds the bot's database until it is called off. */
export function lockStore({ dataFolder }: Stage): () => void {
  const other = new DatabaseSync(join(dataFolder, 'buildlog.sqlite'), { timeout: 2_000 });
  other.exec('begin exclusive');
  return () => {
    other.exec('rollback');
    other.close();
  };
}
