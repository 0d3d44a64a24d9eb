import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseEnv } from 'node:util';
import { describe, expect, it } from 'vitest';
import { parseConfig, parseStorePlace } from '../src/config.ts';
import { describeConfigProblems } from '../src/describe-config-problems.ts';

const enough = {
  SLACK_BOT_TOKEN: 'xoxb-1-made-up',
  SLACK_APP_TOKEN: 'xapp-1-made-up',
  GITHUB_TOKEN: 'github_pat_made_up',
  BUILDLOG_REPO: 'acme/journal',
};

describe('the environment', () => {
  it('is enough with four settings; the rest has defaults', () => {
    expect(parseConfig(enough)).toEqual({
      type: 'ok',
      config: {
        slack: {
          botToken: 'xoxb-1-made-up',
          mode: { type: 'socket-mode', appToken: 'xapp-1-made-up' },
          apiUrl: 'https://slack.com/api/',
        },
        github: {
          apiUrl: 'https://api.github.com',
          auth: { type: 'token', token: 'github_pat_made_up' },
          repository: 'acme/journal',
          branch: null,
        },
        folder: 'buildlog',
        courseHeading: 'Course Connection',
        store: { folder: '.data' },
        port: null,
        metricsPort: null,
        logLevel: 'info',
      },
    });
  });

  it('says everything that is missing at once, each with its page and a right value', () => {
    const result = parseConfig({});
    if (result.type !== 'problems') throw new Error('expected problems');
    expect(result.problems.map(({ variable, problem }) => `${variable} ${problem}`)).toEqual([
      'SLACK_BOT_TOKEN is missing',
      'SLACK_APP_TOKEN is missing',
      'GITHUB_TOKEN is missing',
      'BUILDLOG_REPO is missing',
    ]);
    for (const { page, example } of result.problems) {
      expect(page).not.toBe('');
      expect(example).not.toBe('');
    }
    const said = describeConfigProblems(result.problems);
    expect(said).toContain('4 settings need your attention');
    expect(said).toContain('https://api.slack.com/apps');
    expect(said).toContain('looks like: acme/journal');
  });

  it.each([
    ['SLACK_BOT_TOKEN', 'xoxp-a-person'],
    ['SLACK_APP_TOKEN', 'xoxb-1-swapped'],
    ['GITHUB_TOKEN', 'password'],
    ['BUILDLOG_REPO', 'https://github.com/acme/journal'],
    ['BUILDLOG_BRANCH', '--force'],
    ['BUILDLOG_DIR', '../elsewhere'],
    ['SLACK_API_URL', 'ftp://slack.com'],
    ['GITHUB_API_URL', 'github.com'],
    ['PORT', 'eighty'],
    ['PORT', '0'],
    ['PORT', '65536'],
    ['PORT', '99999'],
    ['LOG_LEVEL', 'loud'],
    ['METRICS_PORT', 'metrics'],
    ['DATABASE_URL', 'mysql://localhost/buildlog'],
  ])('refuses a wrong %s by name', (variable, value) => {
    const result = parseConfig({ ...enough, [variable]: value });
    expect(result.type === 'problems' ? result.problems.map((problem) => problem.variable) : []).toEqual([
      variable,
    ]);
  });

  it('takes the highest port, and the underscore in the name of an Enterprise Managed User', () => {
    const result = parseConfig({ ...enough, PORT: '65535', BUILDLOG_REPO: 'octocat_acme/journal' });
    if (result.type !== 'ok') throw new Error('expected a configuration');
    expect(result.config.port).toBe(65_535);
    expect(result.config.github.repository).toBe('octocat_acme/journal');
  });

  it('takes no example for a value: an unedited .env.example is refused by name', () => {
    const example = readFileSync(join(import.meta.dirname, '../.env.example'), 'utf8');
    const result = parseConfig(parseEnv(example.replaceAll('#GITHUB_APP', 'GITHUB_APP')));
    const unedited = parseConfig(parseEnv(example));
    const named = (problems: typeof result) =>
      problems.type === 'problems' ? problems.problems.map(({ variable }) => variable) : [];
    expect(named(unedited)).toEqual(['SLACK_BOT_TOKEN', 'SLACK_APP_TOKEN', 'GITHUB_TOKEN']);
    expect(named(result)).toEqual(['SLACK_BOT_TOKEN', 'SLACK_APP_TOKEN', 'GITHUB_APP_PRIVATE_KEY']);
  });

  it('never repeats a wrong value, which may be a secret in the wrong place', () => {
    const result = parseConfig({ ...enough, BUILDLOG_REPO: 'ghp_looks_like_a_token' });
    if (result.type !== 'problems') throw new Error('expected problems');
    expect(describeConfigProblems(result.problems)).not.toContain('ghp_looks_like_a_token');
  });

  it('takes a GitHub App instead of a token, its key with line breaks written as \\n', () => {
    const result = parseConfig({
      ...enough,
      GITHUB_TOKEN: undefined,
      GITHUB_APP_ID: '42',
      GITHUB_APP_PRIVATE_KEY: '-----BEGIN RSA PRIVATE KEY-----\\nmade up\\n-----END RSA PRIVATE KEY-----',
    });
    expect(result.type === 'ok' ? result.config.github.auth : result).toEqual({
      type: 'app',
      appId: 42,
      privateKey: '-----BEGIN RSA PRIVATE KEY-----\nmade up\n-----END RSA PRIVATE KEY-----',
      installationId: null,
    });
  });

  it('asks for the key when only the App id is there, and not for a token as well', () => {
    const result = parseConfig({ ...enough, GITHUB_TOKEN: undefined, GITHUB_APP_ID: '42' });
    expect(result.type === 'problems' ? result.problems.map((problem) => problem.variable) : []).toEqual([
      'GITHUB_APP_PRIVATE_KEY',
    ]);
  });

  describe('for HTTP mode', () => {
    const http = {
      ...enough,
      SLACK_APP_TOKEN: undefined,
      SLACK_SIGNING_SECRET: '0123456789abcdef0123456789abcdef',
      PORT: '3000',
    };
    const problems = (environment: Readonly<Record<string, string | undefined>>) => {
      const result = parseConfig(environment);
      return result.type === 'problems'
        ? result.problems.map(({ variable, problem }) => `${variable} ${problem}`)
        : [];
    };

    it('is enough with the signing secret and a port, without the token of the app', () => {
      const result = parseConfig(http);
      if (result.type !== 'ok') throw new Error('expected a configuration');
      expect(result.config.slack.mode).toEqual({
        type: 'http',
        signingSecret: '0123456789abcdef0123456789abcdef',
      });
      expect(result.config.port).toBe(3_000);
    });

    it('asks for the port that Slack calls', () => {
      expect(problems({ ...http, PORT: undefined })).toEqual(['PORT is missing: Slack calls the bot there']);
    });

    it('asks for one of the two ways when both are there, and says what else is wrong at once', () => {
      expect(problems({ ...http, SLACK_APP_TOKEN: 'xapp-1-made-up', BUILDLOG_REPO: undefined })).toEqual([
        'SLACK_APP_TOKEN is set beside SLACK_SIGNING_SECRET: keep one, as Socket Mode is on or off',
        'BUILDLOG_REPO is missing',
      ]);
    });

    it('names the other way where neither is there', () => {
      const result = parseConfig({ ...enough, SLACK_APP_TOKEN: undefined });
      if (result.type !== 'problems') throw new Error('expected problems');
      expect(describeConfigProblems(result.problems)).toContain('or set SLACK_SIGNING_SECRET and PORT');
    });

    it('refuses a secret that is none, and a second port for the figures that is the first', () => {
      expect(problems({ ...http, SLACK_SIGNING_SECRET: 'xoxb-1-made-up', METRICS_PORT: '3000' })).toEqual([
        'SLACK_SIGNING_SECRET does not look right',
        'METRICS_PORT is the same as PORT: leave it out, /metrics answers on PORT then',
      ]);
    });
  });

  it.each([
    'postgres://bot:made-up@db.example.com/buildlog',
    'postgresql://db:5433/b?options=-csearch_path%3Dx',
  ])('keeps the store in a database where there is one, whatever folder is named too: %s', (url) => {
    const result = parseConfig({ ...enough, DATABASE_URL: url, BUILDLOG_DATA_DIR: '/data' });
    expect(result.type === 'ok' ? result.config.store : result).toEqual({ url });
  });

  it('says where the store is without any other setting', () => {
    expect(parseStorePlace({})).toEqual({ type: 'ok', store: { folder: '.data' } });
    expect(parseStorePlace({ BUILDLOG_DATA_DIR: '/data' })).toEqual({
      type: 'ok',
      store: { folder: '/data' },
    });
  });
});
