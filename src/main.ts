import { randomUUID } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
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
import { newReference } from './new-reference.ts';
import { openPictures } from './pictures/open-pictures.ts';
import { type Route, serveHttp } from './serve-http.ts';
import { settingAtFault } from './setting-at-fault.ts';
import { fileOrigins } from './slack/kit/files/file-origins.ts';
import { openSlackApp, type SlackConnection } from './slack/open-slack-app.ts';
import { registerFeatures } from './slack/register-features.ts';
import { createSlackWorkspace } from './slack/set-up/slack-workspace.ts';
import { createSlackAlerts } from './slack/slack-alerts.ts';
import { createSlackDirectory } from './slack/slack-directory.ts';
import { createSlackMessenger } from './slack/slack-messenger.ts';
import { createSlackReminders } from './slack/slack-reminders.ts';
import { type Reminding, startReminding } from './start-reminding.ts';
import { startWorking, type Working } from './start-working.ts';
import { openStore } from './store/open-store.ts';
import { systemClock } from './system-clock.ts';
import { createAlarm } from './use-cases/alerts/create-alarm.ts';
import { bindHomeUseCases } from './use-cases/home/home-use-cases.ts';
import { toBatchId, toJournalId, toSubmissionId } from './use-cases/ids.ts';
import { createIndexSync } from './use-cases/index/create-index-sync.ts';
import type { Clock, Log } from './use-cases/ports.ts';
import { bindReminderUseCases } from './use-cases/reminders/reminder-use-cases.ts';
import { bindSetUpUseCases } from './use-cases/set-up/set-up-use-cases.ts';
import { whereEntriesGo } from './use-cases/team-logs/where-entries-go.ts';
import { followTeamSettings } from './use-cases/team-settings/follow-team-settings.ts';
import { bindUseCases } from './use-cases/use-cases.ts';
import { webAddressOf } from './web-address-of.ts';

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

  const {
    people,
    drafts,
    captures,
    journalDrafts,
    assets,
    teamLogs,
    knownEntries,
    knownSettings,
    outbox,
    alerts,
  } = store;
  const work: { own?: Working; reminding?: Reminding } = {};
  const remindSoon = () => work.reminding?.remindSoon();
  const onQueued = () => {
    work.own?.commitSoon();
    remindSoon();
  };
  const alarm = createAlarm({
    alerts,
    outbox,
    clock,
    log,
    newReference,
    onNews: () => work.own?.alertSoon(),
  });
  const { folder } = config;
  const teamSettings = followTeamSettings({ repositories, knownSettings, alarm, clock, log, folder });
  const gitHubWeb = webAddressOf(config.github.apiUrl);
  opened.add(async () => work.own?.stop());
  opened.add(async () => work.reminding?.stop());
  opened.add(async () => stopping.abort());

  const newId = () => toSubmissionId(ulid(clock.now()));
  const directory = createSlackDirectory(slack.background, slack.workspaceUrl, log);
  const workspace = createSlackWorkspace(slack.background);
  const reminding = {
    ...{ reminders: store.reminders, people, directory, teamSettings, teamLogs, workspace, clock, log },
    home: repositories.home,
  };
  const newBatchId = () => toBatchId(ulid(clock.now()));
  const useCases = bindUseCases({
    ...{ people, drafts, captures, journalDrafts, assets, knownEntries, outbox, repositories, teamLogs },
    ...{ clock, log },
    onQueued,
    pictures: openPictures(),
    directory,
    folder,
    courseHeading: config.courseHeading,
    accountUrl: (login) => `${gitHubWeb}/${login}`,
    newId,
    newJournalId: () => toJournalId(ulid(clock.now())),
    onBackgroundFailure: (what, error) =>
      log.warn('work behind the scenes failed', { what, error: String(error) }),
  });
  registerFeatures(slack.app, {
    useCases,
    setUp: bindSetUpUseCases({
      ...{ repositories, teamLogs, outbox, clock, folder, newId, newBatchId, newReference, workspace },
    }),
    reminders: bindReminderUseCases({ ...reminding, onChange: remindSoon }),
    home: bindHomeUseCases({
      ...{ captures, knownEntries, repositories, teamLogs, teamSettings, clock },
      reminders: store.reminders,
      journalIndex: store.journalIndex,
      accountUrl: (login) => `${gitHubWeb}/${login}`,
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
  const figures =
    metrics === null ? [] : [metricsRoute(metrics, { outbox, alerts, home: repositories.home, clock })];
  const health = healthRoutes({ store: () => store.alive(), slack: () => slack.reachable() });
  await openPorts(config, { figures, others: [...slackRoutes(slack), ...health] }, opened);
  await slack.start();
  const { count, oldest } = await outbox.waiting();

  const inSlack = createSlackMessenger({ client: slack.background, clock, knownEntries });
  const holder = randomUUID();
  const syncIndex = createIndexSync({
    ...{ repositories, clock, holder },
    journalIndex: store.journalIndex,
    stopping: stopping.signal,
    breathe: () => setImmediate(),
  });
  work.own = startWorking({
    ...{ drafts, journalDrafts, outbox, knownEntries, assets, alerts, repositories, clock, log },
    ...{ alarm, teamSettings },
    messenger: meteredMessenger(inSlack, meter),
    alertMessenger: createSlackAlerts(slack.background, {
      web: gitHubWeb,
      signsInAs: config.github.auth.type,
      folder,
    }),
    ...{ holder, teamLogs, syncIndex },
    ...{ newBatchId, newReference },
  });
  work.reminding = startReminding({
    ...{ ...reminding, newReference, random: Math.random },
    reminderMessenger: createSlackReminders(slack.background),
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

function toRowId(text: string): RowId {
  const id = parseRowId(text);
  if (id === null) throw new RangeError('not a row id');
  return id;
}
