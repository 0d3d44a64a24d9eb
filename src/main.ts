import { randomInt, randomUUID } from 'node:crypto';
import { ulid } from 'ulid';
import type { Config } from './config.ts';
import { warmUp } from './core/markdown/warm-up.ts';
import { openJournalRepository } from './github/open-journal-repository.ts';
import { serveHealth } from './health.ts';
import { createJsonLog } from './json-log.ts';
import { keepDue, type Ticking } from './scheduler.ts';
import { openSlackApp } from './slack/open-slack-app.ts';
import { registerFeatures } from './slack/register-features.ts';
import { createSlackDirectory } from './slack/slack-directory.ts';
import { createSlackMessenger } from './slack/slack-messenger.ts';
import { openStore } from './store/open-store.ts';
import { systemClock } from './system-clock.ts';
import { createCommitter } from './use-cases/commit-entries.ts';
import { deliverReceipts } from './use-cases/deliver-receipts.ts';
import { toBatchId, toSubmissionId } from './use-cases/ids.ts';
import type { Clock, Log } from './use-cases/ports.ts';
import { bindUseCases } from './use-cases/use-cases.ts';

export type Edges = { readonly clock?: Clock; readonly log?: Log };

export type RunningBot = {
  /** Lets what is at work finish, gives everything back, and resolves. */
  stop(): Promise<void>;
};

/**
 * The composition root: configuration to edges to use cases to a running bot. Resolves once connected to Slack.
 * Throws when the store cannot be opened or Slack does not accept the tokens.
 */
export async function startBot(config: Config, edges: Edges = {}): Promise<RunningBot> {
  const clock = edges.clock ?? systemClock;
  const log = edges.log ?? createJsonLog(config.logLevel);
  const store = await openStore({ folder: config.dataFolder });
  const repository = openJournalRepository({
    ...config.github,
    folder: config.folder,
    clock,
    log,
    newReference,
  });
  const slack = await openSlackApp(config.slack, log);

  const { people, drafts, knownEntries, outbox } = store;
  const work: { committer?: Ticking; receipts?: Ticking } = {};
  const onQueued = () => work.committer?.wake();
  const onProgress = () => work.receipts?.wake();

  const useCases = bindUseCases({
    ...{ people, drafts, knownEntries, outbox, repository, clock, onQueued },
    directory: createSlackDirectory(slack.app.client, slack.workspaceUrl, log),
    folder: config.folder,
    courseHeading: config.courseHeading,
    accountUrl: (login) => `${webAddressOf(config.github.apiUrl)}/${login}`,
    newId: () => toSubmissionId(ulid(clock.now())),
    onBackgroundFailure: (what, error) =>
      log.warn('work behind the scenes failed', { what, error: String(error) }),
  });
  registerFeatures(slack.app, { useCases, log, newReference, repositoryName: config.github.repository });
  await outbox.adopt(repository.name);
  await slack.start();

  const commitNext = createCommitter({
    ...{ outbox, knownEntries, repository, clock, log, newReference, onProgress },
    holder: randomUUID(),
    newBatchId: () => toBatchId(ulid(clock.now())),
  });
  const messenger = createSlackMessenger({ client: slack.background, clock, knownEntries });
  work.committer = keepDue({ name: 'commit', work: commitNext }, clock, log);
  work.receipts = keepDue(
    { name: 'receipts', work: () => deliverReceipts({ outbox, messenger, clock, log, newReference }) },
    clock,
    log,
  );
  const stopHealth = config.port === null ? null : await serveHealth(config.port, () => store.alive());
  log.info('connected', { repository: repository.name });
  warmUp();

  return {
    async stop() {
      await stopHealth?.();
      await slack.stop();
      await work.committer?.stop();
      await work.receipts?.stop();
      await store.close();
      log.info('stopped');
    },
  };
}

/** Six characters without look-alikes: what a person quotes and an operator searches for. */
function newReference(): string {
  const letters = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';
  return Array.from({ length: 6 }, () => letters[randomInt(letters.length)]).join('');
}

/** GitHub's pages stand beside its API: `api.github.com` at `github.com`, an Enterprise Server's at its own root. */
function webAddressOf(apiUrl: string): string {
  const url = new URL(apiUrl);
  return url.hostname === 'api.github.com' ? 'https://github.com' : url.origin;
}
