import { randomInt, randomUUID } from 'node:crypto';
import { ulid } from 'ulid';
import { type Closing, closeInTurn } from './close-in-turn.ts';
import type { Config } from './config.ts';
import { parseRowId, type RowId } from './core/entry/row-id.ts';
import { warmUp } from './core/markdown/warm-up.ts';
import { openJournalRepositories } from './github/open-journal-repositories.ts';
import { healthRoutes } from './health.ts';
import { createJsonLog } from './json-log.ts';
import { meteredMessenger } from './metrics/metered-messenger.ts';
import { meteredRepositories } from './metrics/metered-repositories.ts';
import type { Metrics } from './metrics/metrics.ts';
import { metricsRoute } from './metrics/metrics-route.ts';
import { noMeter } from './metrics/no-meter.ts';
import { openPictures } from './pictures/open-pictures.ts';
import { type Route, serveHttp } from './serve-http.ts';
import { pageOf } from './settings.ts';
import { fileOrigins } from './slack/kit/files/file-origins.ts';
import { openSlackApp, type SlackConnection } from './slack/open-slack-app.ts';
import { registerFeatures } from './slack/register-features.ts';
import { createSlackWorkspace } from './slack/set-up/slack-workspace.ts';
import { createSlackDirectory } from './slack/slack-directory.ts';
import { createSlackMessenger } from './slack/slack-messenger.ts';
import { TokenRefused } from './slack/token-refused.ts';
import { startWorking, type Working } from './start-working.ts';
import { openStore } from './store/open-store.ts';
import { systemClock } from './system-clock.ts';
import { toBatchId, toJournalId, toSubmissionId } from './use-cases/ids.ts';
import type { Clock, Log } from './use-cases/ports.ts';
import { bindSetUpUseCases } from './use-cases/set-up/set-up-use-cases.ts';
import { whereEntriesGo } from './use-cases/team-logs/where-entries-go.ts';
import { bindUseCases } from './use-cases/use-cases.ts';

/** Slack serves files from near its users; one of 10 MB takes a second or two. */
const DOWNLOAD_TIMEOUT = 20_000;

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
  const store = await openStore(config.store);
  opened.add(() => store.close());
  const stopping = new AbortController();
  const metrics = await metricsFor(config);
  const meter = metrics?.meter ?? noMeter;
  const onGitHub = openJournalRepositories({
    ...config.github,
    folder: config.folder,
    clock,
    log,
    newReference,
    stopping: stopping.signal,
  });
  const repositories = meteredRepositories(onGitHub, meter);
  const slack = await openSlackApp(config.slack, log, meter);

  const { people, drafts, journalDrafts, assets, teamLogs, knownEntries, outbox } = store;
  const work: { own?: Working } = {};
  const onQueued = () => work.own?.commitSoon();
  opened.add(async () => work.own?.stop());
  opened.add(async () => stopping.abort());

  const newId = () => toSubmissionId(ulid(clock.now()));
  const newBatchId = () => toBatchId(ulid(clock.now()));
  const useCases = bindUseCases({
    ...{ people, drafts, journalDrafts, assets, knownEntries, outbox, repositories, teamLogs, clock, log },
    onQueued,
    pictures: openPictures(),
    directory: createSlackDirectory(slack.background, slack.workspaceUrl, log),
    folder: config.folder,
    courseHeading: config.courseHeading,
    accountUrl: (login) => `${webAddressOf(config.github.apiUrl)}/${login}`,
    newId,
    newJournalId: () => toJournalId(ulid(clock.now())),
    onBackgroundFailure: (what, error) =>
      log.warn('work behind the scenes failed', { what, error: String(error) }),
  });
  registerFeatures(slack.app, {
    useCases,
    setUp: bindSetUpUseCases({
      ...{ repositories, teamLogs, outbox, clock, folder: config.folder, newId, newBatchId, newReference },
      workspace: createSlackWorkspace(slack.background),
    }),
    whereEntriesGo: whereEntriesGo(teamLogs, repositories.home),
    fileTerms: {
      token: config.slack.botToken,
      origins: fileOrigins(config.slack.apiUrl),
      milliseconds: DOWNLOAD_TIMEOUT,
    },
    newRowId: () => toRowId(ulid(clock.now())),
    now: () => clock.now(),
    ...{ log, newReference },
  });
  await outbox.adopt(repositories.home, [repositories.home, ...(await teamLogs.repositories())]);
  opened.add(() => slack.stop());
  const figures = metrics === null ? [] : [metricsRoute(metrics, { outbox, home: repositories.home, clock })];
  const health = healthRoutes({ store: () => store.alive(), slack: () => slack.reachable() });
  await openPorts(config, { figures, others: [...slackRoutes(slack), ...health] }, opened);
  await slack.start();
  const { count, oldest } = await outbox.waiting();

  const inSlack = createSlackMessenger({ client: slack.background, clock, knownEntries });
  work.own = startWorking({
    ...{ drafts, journalDrafts, outbox, knownEntries, assets, repositories, clock, log },
    messenger: meteredMessenger(inSlack, meter),
    holder: randomUUID(),
    ...{ newBatchId, newReference },
  });
  log.info('connected', {
    repository: repositories.home,
    waiting: count,
    waitingSeconds: oldest === null ? 0 : Math.round((clock.now() - oldest) / 1_000),
  });
  warmUp();
}

/** What counts for Prometheus takes time to load: only where somebody may ask for it. */
async function metricsFor({ port, metricsPort }: Config): Promise<Metrics | null> {
  if (port === null && metricsPort === null) return null;
  const { openMetrics } = await import('./metrics/open-metrics.ts');
  return openMetrics();
}

type Routes = { readonly figures: readonly Route[]; readonly others: readonly Route[] };

/** Figures have a port of their own, or stand beside everything else. */
async function openPorts(
  { port, metricsPort }: Config,
  { figures, others }: Routes,
  opened: Closing,
): Promise<void> {
  if (metricsPort !== null) opened.add(await serveHttp(metricsPort, figures));
  const beside = metricsPort === null ? figures : [];
  if (port !== null) opened.add(await serveHttp(port, [...others, ...beside]));
}

/** In HTTP mode Slack brings everything to one address: events, interactions and commands. */
function slackRoutes({ requests }: SlackConnection): readonly Route[] {
  return requests === null ? [] : [{ method: 'POST', path: '/slack/events', answer: requests }];
}

/** The failures that are a setting's, so said that whoever runs the bot finds it; others come back as they are. */
function settingAtFault(error: unknown, { metricsPort }: Config): unknown {
  if (error instanceof TokenRefused) {
    return new Error(`${error.message} Open ${pageOf(error.variable)}`, { cause: error });
  }
  if (error instanceof Error && 'syscall' in error && error.syscall === 'listen') {
    const port = 'port' in error ? error.port : null;
    const variable = port === metricsPort ? 'METRICS_PORT' : 'PORT';
    return new Error(`The port ${port} cannot be used. Set ${variable} to a free one. (${error.message})`, {
      cause: error,
    });
  }
  return error;
}

function toRowId(text: string): RowId {
  const id = parseRowId(text);
  if (id === null) throw new RangeError('not a row id');
  return id;
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
