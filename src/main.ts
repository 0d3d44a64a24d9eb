import { randomInt, randomUUID } from 'node:crypto';
import { ulid } from 'ulid';
import { type Closing, closeInTurn } from './close-in-turn.ts';
import { type Config, pageOf } from './config.ts';
import { warmUp } from './core/markdown/warm-up.ts';
import { openJournalRepository } from './github/open-journal-repository.ts';
import { serveHealth } from './health.ts';
import { createJsonLog } from './json-log.ts';
import { keepDue, type Ticking } from './scheduler.ts';
import { openSlackApp } from './slack/open-slack-app.ts';
import { registerFeatures } from './slack/register-features.ts';
import { createSlackDirectory } from './slack/slack-directory.ts';
import { createSlackMessenger } from './slack/slack-messenger.ts';
import { TokenRefused } from './slack/token-refused.ts';
import { openStore } from './store/open-store.ts';
import { systemClock } from './system-clock.ts';
import { createCommitter } from './use-cases/commit-entries.ts';
import { createReceiptDelivery } from './use-cases/deliver-receipts.ts';
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
 * Throws when the store cannot be opened, the port is taken or Slack does not accept the tokens; nothing runs then.
 */
export async function startBot(config: Config, edges: Edges = {}): Promise<RunningBot> {
  const clock = edges.clock ?? systemClock;
  const log = edges.log ?? createJsonLog(config.logLevel);
  const opened = closeInTurn();
  try {
    await start(config, clock, log, opened);
  } catch (error) {
    // Why it cannot start is what matters; what could not be given back ends with the process.
    await opened.closeAll().catch(() => undefined);
    throw settingAtFault(error, config);
  }
  return {
    async stop() {
      await opened.closeAll();
      log.info('stopped');
    },
  };
}

/** Each thing that is opened is noted before the next, in the order it may be closed: the last first. */
async function start(config: Config, clock: Clock, log: Log, opened: Closing): Promise<void> {
  const store = await openStore({ folder: config.dataFolder });
  opened.add(() => store.close());
  const stopping = new AbortController();
  const repository = openJournalRepository({
    ...config.github,
    folder: config.folder,
    clock,
    log,
    newReference,
    stopping: stopping.signal,
  });
  const slack = await openSlackApp(config.slack, log);

  const { people, drafts, knownEntries, outbox } = store;
  const work: { committer?: Ticking; receipts?: Ticking } = {};
  const onQueued = () => work.committer?.wake();
  const onProgress = () => work.receipts?.wake();
  opened.add(async () => work.receipts?.stop());
  opened.add(async () => work.committer?.stop());
  opened.add(async () => stopping.abort());

  const useCases = bindUseCases({
    ...{ people, drafts, knownEntries, outbox, repository, clock, onQueued },
    directory: createSlackDirectory(slack.background, slack.workspaceUrl, log),
    folder: config.folder,
    courseHeading: config.courseHeading,
    accountUrl: (login) => `${webAddressOf(config.github.apiUrl)}/${login}`,
    newId: () => toSubmissionId(ulid(clock.now())),
    onBackgroundFailure: (what, error) =>
      log.warn('work behind the scenes failed', { what, error: String(error) }),
  });
  registerFeatures(slack.app, { useCases, log, newReference, repositoryName: config.github.repository });
  await outbox.adopt(repository.name);
  opened.add(() => slack.stop());
  if (config.port !== null) opened.add(await serveHealth(config.port, () => store.alive()));
  await slack.start();
  const { count, oldest } = await outbox.waiting();

  const commitNext = createCommitter({
    ...{ outbox, knownEntries, repository, clock, log, newReference, onProgress },
    holder: randomUUID(),
    newBatchId: () => toBatchId(ulid(clock.now())),
  });
  const messenger = createSlackMessenger({ client: slack.background, clock, knownEntries });
  const deliverNext = createReceiptDelivery({ outbox, messenger, clock, log, newReference });
  work.committer = keepDue({ name: 'commit', work: commitNext }, clock, log);
  work.receipts = keepDue({ name: 'receipts', work: deliverNext }, clock, log);
  log.info('connected', {
    repository: repository.name,
    waiting: count,
    waitingSeconds: oldest === null ? 0 : Math.round((clock.now() - oldest) / 1_000),
  });
  warmUp();
}

/** The failures that are a setting's, so said that whoever runs the bot finds it; others come back as they are. */
function settingAtFault(error: unknown, { port }: Config): unknown {
  if (error instanceof TokenRefused) {
    return new Error(`${error.message} Open ${pageOf(error.variable)}`, { cause: error });
  }
  if (error instanceof Error && 'syscall' in error && error.syscall === 'listen') {
    return new Error(`The port ${port} cannot be used. Set PORT to a free one. (${error.message})`, {
      cause: error,
    });
  }
  return error;
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
