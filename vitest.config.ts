import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

/** The stories of what happens between a submission and its receipt. The others say nothing that a store could change. */
const storiesOfTheStore = [
  'alerts',
  'daily-log',
  'drafts',
  'github-faults',
  'graceful-stop',
  'hand-edits',
  'http-mode',
  'lost-answers',
  'metrics',
  'pull-requests*',
  'push-protection',
  'several-logs',
  'start-and-stop',
  'undeliverable-receipts',
  'undo',
];

/** The tests of the store and these stories run twice, once on each: `inject('store')` says on which. */
export default defineConfig({
  test: {
    testTimeout: 30_000,
    // What is waited for comes at once; on a machine that is busy with other things, later.
    expect: { poll: { timeout: 8_000 } },
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
          exclude: ['test/**/postgres/**'],
          provide: { store: 'sqlite' },
        },
      },
      {
        extends: true,
        test: {
          name: 'postgres',
          include: [
            'test/store/**/*.test.ts',
            'test/use-cases/reminders/killed-reminding.test.ts',
            'test/chaos/**/*.test.ts',
            'test/kill/**/*.test.ts',
            `test/stories/{${storiesOfTheStore}}.test.ts`,
            'test/stories/postgres/**/*.test.ts',
          ],
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
