import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

/** The tests of the store run twice, once on each: `inject('store')` says on which. */
export default defineConfig({
  test: {
    testTimeout: 20_000,
    hookTimeout: 30_000,
    pool: 'forks',
    // One core less, as is usual, would leave a machine of two with one.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    projects: [
      {
        extends: true,
        test: {
          name: 'sqlite',
          include: ['test/**/*.test.ts'],
          exclude: ['test/store/postgres/**'],
          provide: { store: 'sqlite' },
        },
      },
      {
        extends: true,
        test: {
          name: 'postgres',
          include: ['test/store/**/*.test.ts', 'test/chaos/**/*.test.ts'],
          exclude: ['test/store/sqlite/**'],
          provide: { store: 'postgres' },
          // Nothing here changes what a file shares with the next, and most of a short file's time is its start.
          isolate: false,
          globalSetup: ['test/support/postgres/global-set-up.ts'],
        },
      },
    ],
  },
});
