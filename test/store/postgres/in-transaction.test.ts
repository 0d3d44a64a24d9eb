import { describe, expect, it, onTestFinished } from 'vitest';
import { inTransaction } from '../../../src/store/in-transaction.ts';
import { openDatabase } from '../../../src/store/open-database.ts';
import { takeTurns } from '../../../src/store/take-turns.ts';
import { borrowSchema } from '../borrow-schema.ts';

describe('a transaction', () => {
  it('is begun again when PostgreSQL undid it, because two waited for each other', async () => {
    const { db, close } = await openDatabase({ url: await borrowSchema() });
    onTestFinished(close);
    const begun: string[] = [];
    const both = Promise.withResolvers<void>();
    const take = (first: string, second: string) =>
      inTransaction(db, async (transaction) => {
        await takeTurns(transaction, [first]);
        begun.push(first);
        if (begun.length === 2) both.resolve();
        await both.promise;
        await takeTurns(transaction, [second]);
        return `${first} ${second}`;
      });
    expect(await Promise.all([take('a', 'b'), take('b', 'a')])).toEqual(['a b', 'b a']);
    // Each of them where PostgreSQL gives up both.
    expect(begun.length).toBeGreaterThan(2);
  });
});
