import { atLeastEvery } from './at-least-every.ts';
import { instantAfter } from './core/time/instant.ts';
import { keepDue } from './scheduler.ts';
import { createAlertDelivery } from './use-cases/alerts/deliver-alerts.ts';
import { createCommitters } from './use-cases/committing/commit-entries.ts';
import type { CommitSurroundings } from './use-cases/committing/commit-surroundings.ts';
import { createReceiptDelivery } from './use-cases/deliver-receipts.ts';
import { keepWords } from './use-cases/draft-again.ts';
import type { IndexSync } from './use-cases/index/create-index-sync.ts';
import { createIndexWork } from './use-cases/index/create-index-work.ts';
import type {
  AlertMessenger,
  Alerts,
  Drafts,
  JournalDrafts,
  Messenger,
  TeamLogs,
} from './use-cases/ports.ts';

/** How soon an instance goes on with what another, which has died, left in the outbox of both. */
const LOOK = 30_000;
/** How often the store is rid of pictures that have landed, or that nobody submitted. */
const FORGET_PICTURES = 6 * 60 * 60_000;

export type WorkSurroundings = Omit<CommitSurroundings, 'onProgress' | 'onRefused'> & {
  readonly drafts: Drafts;
  readonly journalDrafts: JournalDrafts;
  readonly messenger: Messenger;
  readonly alerts: Alerts;
  readonly alertMessenger: AlertMessenger;
  readonly teamLogs: TeamLogs;
  readonly syncIndex: IndexSync;
};

export type Working = {
  /** Something was put into the outbox. */
  commitSoon(): void;
  /** An alert was raised, or is over. */
  alertSoon(): void;
  /** Resolves when what is going on has ended; nothing starts after. */
  stop(): Promise<void>;
};

/**
 * Starts what the bot does without being asked: it commits, shows receipts, tells owners, follows
 * the journals, and forgets pictures.
 */
export function startWorking(around: WorkSurroundings): Working {
  const { assets, alertMessenger, clock, log } = around;
  const receipts = keepDue({ name: 'receipts', work: createReceiptDelivery(around) }, clock, log);
  const tellOwners = createAlertDelivery({ ...around, messenger: alertMessenger });
  const alerts = keepDue({ name: 'alerts', work: tellOwners }, clock, log);
  const indexing = createIndexWork({ ...around, sync: around.syncIndex });
  const index = keepDue({ name: 'index', work: indexing.run }, clock, log);
  const commitNext = createCommitters({
    ...around,
    onProgress() {
      receipts.wake();
      indexing.expect();
      index.wake();
    },
    async onRefused(submission) {
      await keepWords(around, submission, clock.now());
    },
  });
  const committer = keepDue({ name: 'commit', work: atLeastEvery(LOOK, commitNext, clock) }, clock, log);
  const forgetPictures = async () => {
    await assets.forgetUnused(clock.now());
    return instantAfter(clock.now(), FORGET_PICTURES);
  };
  const pictures = keepDue({ name: 'unused pictures', work: forgetPictures }, clock, log);
  return {
    commitSoon: () => committer.wake(),
    alertSoon: () => alerts.wake(),
    async stop() {
      await committer.stop();
      await receipts.stop();
      await alerts.stop();
      await pictures.stop();
      await index.stop();
    },
  };
}
