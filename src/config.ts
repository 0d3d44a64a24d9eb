import type { GitHubAuth } from './github/github-auth.ts';
import { type ConfigProblem, type Environment, readSettings, type SettingsReader } from './read-settings.ts';
import { type LogLevel, logLevels } from './settings.ts';
import type { SlackMode } from './slack/slack-mode.ts';
import type { StorePlace } from './store/open-database.ts';

export type Config = {
  readonly slack: { readonly botToken: string; readonly mode: SlackMode; readonly apiUrl: string };
  readonly github: {
    readonly apiUrl: string;
    readonly auth: GitHubAuth;
    /** `owner/name` */
    readonly repository: string;
    /** Null: the repository's default branch. */
    readonly branch: string | null;
  };
  /** The folder in the journal repository. */
  readonly folder: string;
  readonly courseHeading: string;
  readonly store: StorePlace;
  /** Where `/healthz` and `/readyz` answer, and Slack's requests in HTTP mode; null: nowhere. */
  readonly port: number | null;
  /** Where `/metrics` answers; null: on `port`. */
  readonly metricsPort: number | null;
  readonly logLevel: LogLevel;
};

export type ConfigResult =
  | { readonly type: 'ok'; readonly config: Config }
  | { readonly type: 'problems'; readonly problems: readonly ConfigProblem[] };

export type StorePlaceResult =
  | { readonly type: 'ok'; readonly store: StorePlace }
  | { readonly type: 'problems'; readonly problems: readonly ConfigProblem[] };

/** Reads the environment. Every problem comes back at once, so that one start shows all there is to do. */
export function parseConfig(environment: Environment): ConfigResult {
  const read = readSettings(environment);
  const logLevel = read.optional('LOG_LEVEL');
  const config: Config = {
    slack: {
      botToken: read.required('SLACK_BOT_TOKEN'),
      mode: slackModeIn(read),
      apiUrl: read.optional('SLACK_API_URL') ?? 'https://slack.com/api/',
    },
    github: {
      apiUrl: (read.optional('GITHUB_API_URL') ?? 'https://api.github.com').replace(/\/+$/, ''),
      auth: gitHubAuthIn(read),
      repository: read.required('BUILDLOG_REPO'),
      branch: read.optional('BUILDLOG_BRANCH'),
    },
    folder: read.optional('BUILDLOG_DIR') ?? 'buildlog',
    courseHeading: read.optional('BUILDLOG_COURSE_HEADING') ?? 'Course Connection',
    store: storePlaceIn(read),
    ...portsIn(read),
    logLevel: logLevels.find((level) => level === logLevel) ?? 'info',
  };
  return read.problems.length === 0 ? { type: 'ok', config } : { type: 'problems', problems: read.problems };
}

/** Where the store is, for commands that need nothing else of the environment. */
export function parseStorePlace(environment: Environment): StorePlaceResult {
  const read = readSettings(environment);
  const store = storePlaceIn(read);
  return read.problems.length === 0 ? { type: 'ok', store } : { type: 'problems', problems: read.problems };
}

/** One of the two: Slack sends what happens in one way only, as the app's manifest says. */
function slackModeIn(read: SettingsReader): SlackMode {
  if (!read.given('SLACK_SIGNING_SECRET')) {
    return { type: 'socket-mode', appToken: read.required('SLACK_APP_TOKEN') };
  }
  if (read.given('SLACK_APP_TOKEN')) {
    read.note('SLACK_APP_TOKEN', 'is set beside SLACK_SIGNING_SECRET: keep one, as Socket Mode is on or off');
  }
  if (!read.given('PORT')) read.note('PORT', 'is missing: Slack calls the bot there');
  return { type: 'http', signingSecret: read.required('SLACK_SIGNING_SECRET') };
}

function gitHubAuthIn(read: SettingsReader): GitHubAuth {
  if (!read.given('GITHUB_APP_ID') && !read.given('GITHUB_APP_PRIVATE_KEY')) {
    return { type: 'token', token: read.required('GITHUB_TOKEN') };
  }
  const installation = read.optional('GITHUB_APP_INSTALLATION_ID');
  return {
    type: 'app',
    appId: Number(read.required('GITHUB_APP_ID')),
    privateKey: read.required('GITHUB_APP_PRIVATE_KEY').replaceAll('\\n', '\n'),
    installationId: installation === null ? null : Number(installation),
  };
}

/** The database where there is one: the image names a folder for those who have none. */
function storePlaceIn(read: SettingsReader): StorePlace {
  const url = read.optional('DATABASE_URL');
  const folder = read.optional('BUILDLOG_DATA_DIR') ?? '.data';
  return url === null ? { folder } : { url };
}

function portsIn(read: SettingsReader): Pick<Config, 'port' | 'metricsPort'> {
  const port = portIn(read, 'PORT');
  const metricsPort = portIn(read, 'METRICS_PORT');
  if (port !== null && port === metricsPort) {
    read.note('METRICS_PORT', 'is the same as PORT: leave it out, /metrics answers on PORT then');
  }
  return { port, metricsPort };
}

function portIn(read: SettingsReader, variable: 'PORT' | 'METRICS_PORT'): number | null {
  const text = read.optional(variable);
  return text === null ? null : Number(text);
}
