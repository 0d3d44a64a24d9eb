import { inject } from 'vitest';
import { borrowSchema } from '../store/borrow-schema.ts';

/**
 * The settings that put a story's bot on the store of this run: an empty database that is its own until the test ends,
 * or none of them, for a file in its folder.
 */
export async function storeForStory(): Promise<Readonly<Record<string, string>>> {
  return inject('store') === 'sqlite' ? {} : { DATABASE_URL: await borrowSchema() };
}
