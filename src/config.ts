import { z } from 'zod';
import type { GitHubAuth } from './github/github-auth.ts';

export type Config = {
  readonly slack: { readonly botToken: string; readonly appToken: string; readonly apiUrl: string };
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
  readonly dataFolder: string;
  /** Where `/healthz` answers; null: nowhere. */
  readonly port: number | null;
  readonly logLevel: LogLevel;
};

const logLevels = ['debug', 'info', 'warn', 'error', 'silent'] as const;
type LogLevel = (typeof logLevels)[number];

/** One setting that is missing or wrong: what it is for, where to get it, and what a right value looks like. */
export type ConfigProblem = {
  readonly variable: string;
  readonly problem: string;
  readonly page: string;
  readonly example: string;
};

export type ConfigResult =
  | { readonly type: 'ok'; readonly config: Config }
  | { readonly type: 'problems'; readonly problems: readonly ConfigProblem[] };

type Environment = Readonly<Record<string, string | undefined>>;

const slackApps = 'https://api.slack.com/apps';
const readme = 'README.md, "Install it for your workspace"';

const portNumber = z
  .string()
  .regex(/^\d{1,5}$/)
  .refine((text) => Number(text) >= 1 && Number(text) <= 65_535);

/** Where each setting comes from; `right` is the shape of a right value. */
const settings = {
  SLACK_BOT_TOKEN: {
    right: z.string().regex(/^xoxb-[\w-]+$/),
    page: `${slackApps} → your app → OAuth & Permissions → Bot User OAuth Token`,
    example: 'xoxb-…',
  },
  SLACK_APP_TOKEN: {
    right: z.string().regex(/^xapp-[\w-]+$/),
    page: `${slackApps} → your app → Basic Information → App-Level Tokens (scope connections:write)`,
    example: 'xapp-1-…',
  },
  GITHUB_TOKEN: {
    right: z.string().regex(/^(gh[a-z]_[\w.-]+|github_pat_\w+|[0-9a-f]{40})$/),
    page: 'https://github.com/settings/personal-access-tokens/new (contents: read and write), or set GITHUB_APP_ID and GITHUB_APP_PRIVATE_KEY',
    example: 'github_pat_…',
  },
  GITHUB_APP_ID: {
    right: z.string().regex(/^\d+$/),
    page: 'https://github.com/settings/apps → your app → General → App ID',
    example: '123456',
  },
  GITHUB_APP_PRIVATE_KEY: {
    right: z.string().regex(/^-----BEGIN [A-Z ]*PRIVATE KEY-----[ -~\s]+-----END [A-Z ]*PRIVATE KEY-----$/),
    page: 'https://github.com/settings/apps → your app → General → Private keys',
    example: '-----BEGIN RSA PRIVATE KEY-----\\n… (line breaks may be written as \\n)',
  },
  GITHUB_APP_INSTALLATION_ID: {
    right: z.string().regex(/^\d+$/),
    page: 'https://github.com/settings/installations → Configure: the number at the end of the address',
    example: '12345678',
  },
  // An underscore stands in the names of Enterprise Managed Users: `octocat_acme`.
  BUILDLOG_REPO: {
    right: z.string().regex(/^[A-Za-z0-9][\w-]*\/[\w.-]+$/),
    page: 'https://github.com/new, or a repository you have',
    example: 'acme/journal',
  },
  BUILDLOG_BRANCH: { right: z.string().regex(/^(?!-)[^\s~^:?*[\\]+$/), page: readme, example: 'main' },
  BUILDLOG_DIR: {
    right: z.string().regex(/^(?!\.)[\w.-]+(\/(?!\.)[\w.-]+)*$/),
    page: readme,
    example: 'buildlog',
  },
  BUILDLOG_COURSE_HEADING: {
    right: z.string().regex(/^[^\n#]{1,80}$/),
    page: readme,
    example: 'Launch School Connection',
  },
  BUILDLOG_DATA_DIR: { right: z.string().regex(/^[^\0]+$/), page: readme, example: '/var/lib/buildlog' },
  DATABASE_URL: { right: z.never(), page: readme, example: '(not set; BUILDLOG_DATA_DIR names the folder)' },
  SLACK_API_URL: { right: z.url({ protocol: /^https?$/ }), page: readme, example: 'https://slack.com/api/' },
  GITHUB_API_URL: { right: z.url({ protocol: /^https?$/ }), page: readme, example: 'https://api.github.com' },
  PORT: { right: portNumber, page: readme, example: '3000' },
  LOG_LEVEL: { right: z.enum(logLevels), page: readme, example: logLevels.join(', ') },
} as const;

type Variable = keyof typeof settings;

/** Where a setting is found, for one that looks right and turns out to be wrong later. */
export function pageOf(variable: Variable): string {
  return settings[variable].page;
}

/** Reads the environment. Every problem comes back at once, so that one start shows all there is to do. */
export function parseConfig(environment: Environment): ConfigResult {
  const problems: ConfigProblem[] = [];

  function report(variable: Variable, problem: string): void {
    const { page, example } = settings[variable];
    problems.push({ variable, problem, page, example });
  }
  function given(variable: Variable): boolean {
    return (environment[variable] ?? '').trim() !== '';
  }
  function optional(variable: Variable): string | null {
    const value = (environment[variable] ?? '').trim();
    if (value === '') return null;
    if (settings[variable].right.safeParse(value).success) return value;
    report(variable, 'does not look right');
    return null;
  }
  function required(variable: Variable): string {
    if (!given(variable)) report(variable, 'is missing');
    return optional(variable) ?? '';
  }
  function auth(): GitHubAuth {
    if (!given('GITHUB_APP_ID') && !given('GITHUB_APP_PRIVATE_KEY')) {
      return { type: 'token', token: required('GITHUB_TOKEN') };
    }
    const installation = optional('GITHUB_APP_INSTALLATION_ID');
    return {
      type: 'app',
      appId: Number(required('GITHUB_APP_ID')),
      privateKey: required('GITHUB_APP_PRIVATE_KEY').replaceAll('\\n', '\n'),
      installationId: installation === null ? null : Number(installation),
    };
  }

  if (given('DATABASE_URL'))
    report('DATABASE_URL', 'is set, but this version keeps its store in a file only');
  const port = optional('PORT');
  const logLevel = optional('LOG_LEVEL');
  const config: Config = {
    slack: {
      botToken: required('SLACK_BOT_TOKEN'),
      appToken: required('SLACK_APP_TOKEN'),
      apiUrl: optional('SLACK_API_URL') ?? 'https://slack.com/api/',
    },
    github: {
      apiUrl: (optional('GITHUB_API_URL') ?? 'https://api.github.com').replace(/\/+$/, ''),
      auth: auth(),
      repository: required('BUILDLOG_REPO'),
      branch: optional('BUILDLOG_BRANCH'),
    },
    folder: optional('BUILDLOG_DIR') ?? 'buildlog',
    courseHeading: optional('BUILDLOG_COURSE_HEADING') ?? 'Course Connection',
    dataFolder: optional('BUILDLOG_DATA_DIR') ?? '.data',
    port: port === null ? null : Number(port),
    logLevel: logLevels.find((level) => level === logLevel) ?? 'info',
  };
  return problems.length === 0 ? { type: 'ok', config } : { type: 'problems', problems };
}
