import { z } from 'zod';

export const logLevels = ['debug', 'info', 'warn', 'error', 'silent'] as const;
export type LogLevel = (typeof logLevels)[number];

const slackApps = 'https://api.slack.com/apps';
const readme = 'README.md, "Install it for your workspace"';
const operations = 'docs/operations.md';

const portNumber = z
  .string()
  .regex(/^\d{1,5}$/)
  .refine((text) => Number(text) >= 1 && Number(text) <= 65_535);

/** Where each setting comes from; `right` is the shape of a right value. */
export const settings = {
  SLACK_BOT_TOKEN: {
    right: z.string().regex(/^xoxb-[\w-]+$/),
    page: `${slackApps} → your app → OAuth & Permissions → Bot User OAuth Token`,
    example: 'xoxb-…',
  },
  SLACK_APP_TOKEN: {
    right: z.string().regex(/^xapp-[\w-]+$/),
    page: `${slackApps} → your app → Basic Information → App-Level Tokens (scope connections:write), or set SLACK_SIGNING_SECRET and PORT to have Slack call the bot`,
    example: 'xapp-1-…',
  },
  SLACK_SIGNING_SECRET: {
    right: z.string().regex(/^[0-9a-f]{32,}$/i),
    page: `${slackApps} → your app → Basic Information → App Credentials → Signing Secret`,
    example: 'a1b2c3… (32 digits and letters from a to f)',
  },
  GITHUB_TOKEN: {
    right: z.string().regex(/^(gh[a-z]_[\w.-]+|github_pat_\w+|[0-9a-f]{40})$/),
    page: 'https://github.com/settings/personal-access-tokens/new (contents and pull requests: read and write), or set GITHUB_APP_ID and GITHUB_APP_PRIVATE_KEY',
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
  DATABASE_URL: {
    right: z.url({ protocol: /^postgres(ql)?$/ }),
    page: `${operations}, "PostgreSQL"`,
    example: 'postgres://buildlog:password@database.example.com/buildlog',
  },
  SLACK_API_URL: { right: z.url({ protocol: /^https?$/ }), page: readme, example: 'https://slack.com/api/' },
  GITHUB_API_URL: { right: z.url({ protocol: /^https?$/ }), page: readme, example: 'https://api.github.com' },
  PORT: { right: portNumber, page: readme, example: '3000' },
  METRICS_PORT: { right: portNumber, page: `${operations}, "Metrics"`, example: '9464' },
  LOG_LEVEL: { right: z.enum(logLevels), page: readme, example: logLevels.join(', ') },
} as const;

export type Variable = keyof typeof settings;

/** Where a setting is found, for one that looks right and turns out to be wrong later. */
export function pageOf(variable: Variable): string {
  return settings[variable].page;
}
