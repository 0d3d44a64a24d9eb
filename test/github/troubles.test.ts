import { describe, expect, it, onTestFinished, vi } from 'vitest';
import type { GitHubFault } from '../../sandbox/github/played-github.ts';
import type { TroubleKind } from '../../src/use-cases/ports.ts';
import { appAuth } from './app-auth.ts';
import { adaPath, batchId, create, gracePath, requestOf, troubleOf, typesOf } from './sample-changes.ts';
import { startJournal } from './start-journal.ts';

const changes = [create('one', adaPath, '# Ada, in secret words\n')];
const once = { times: 1, when: 'before' } as const;
const minute = 60_000;

type Case = {
  readonly what: string;
  readonly fault: GitHubFault;
  readonly kind: TroubleKind;
  /** Milliseconds until the next try. */
  readonly wait: number;
};

const secondary = 'You have exceeded a secondary rate limit. Please wait a few minutes before you try again.';
const primary = 'API rate limit exceeded for installation ID 1.';

const cases: readonly Case[] = [
  {
    what: 'a token that is wrong',
    fault: { ...once, on: 'query', type: 'status', status: 401 },
    kind: 'unauthorized',
    wait: 30_000,
  },
  {
    what: 'a token that expires between reading and writing',
    fault: { ...once, on: 'mutation', type: 'status', status: 401 },
    kind: 'unauthorized',
    wait: 30_000,
  },
  {
    what: 'a token that may not read',
    fault: { ...once, on: 'query', type: 'status', status: 403 },
    kind: 'forbidden',
    wait: 30_000,
  },
  {
    what: 'a token that may not write',
    fault: {
      ...once,
      on: 'mutation',
      type: 'graphql-error',
      errorType: 'FORBIDDEN',
      message: 'Resource not accessible by integration',
    },
    kind: 'forbidden',
    wait: 30_000,
  },
  {
    what: 'nothing at that address',
    fault: { ...once, on: 'query', type: 'status', status: 404 },
    kind: 'repository-missing',
    wait: 30_000,
  },
  {
    what: 'a secondary limit with a time to wait',
    fault: {
      ...once,
      on: 'mutation',
      type: 'status',
      status: 403,
      retryAfterSeconds: 90,
      message: secondary,
    },
    kind: 'rate-limited',
    wait: 90_000,
  },
  {
    what: 'a secondary limit without one',
    fault: { ...once, on: 'mutation', type: 'status', status: 429 },
    kind: 'rate-limited',
    wait: minute,
  },
  {
    what: 'a secondary limit in an answer with status 200',
    fault: { ...once, on: 'mutation', type: 'graphql-error', errorType: 'RATE_LIMIT', message: secondary },
    kind: 'rate-limited',
    wait: minute,
  },
  {
    what: 'a secondary limit with status 429 and a time to wait',
    fault: { ...once, on: 'query', type: 'status', status: 429, retryAfterSeconds: 45 },
    kind: 'rate-limited',
    wait: 45_000,
  },
  {
    what: 'a secondary limit with status 403 and nothing else',
    fault: { ...once, on: 'mutation', type: 'status', status: 403, message: secondary },
    kind: 'rate-limited',
    wait: minute,
  },
  {
    what: 'a limit that says only how long to wait',
    fault: { ...once, on: 'mutation', type: 'status', status: 403, retryAfterSeconds: 7, message: 'Slower.' },
    kind: 'rate-limited',
    wait: 7_000,
  },
  {
    what: 'a secondary limit with the type of the primary one',
    fault: {
      ...{ ...once, on: 'mutation', type: 'graphql-error', errorType: 'RATE_LIMITED', message: secondary },
      retryAfterSeconds: 70,
    },
    kind: 'rate-limited',
    wait: 70_000,
  },
  {
    what: 'a secondary limit without a type, in an answer with status 200',
    fault: { ...once, on: 'query', type: 'graphql-error', errorType: '', message: secondary },
    kind: 'rate-limited',
    wait: minute,
  },
  {
    what: 'a primary limit, until its reset',
    fault: { ...once, on: 'query', type: 'status', status: 403, message: primary },
    kind: 'rate-limited',
    wait: 60 * minute,
  },
  {
    what: 'a primary limit in an answer with status 200',
    fault: { ...once, on: 'query', type: 'graphql-error', errorType: 'RATE_LIMITED', message: primary },
    kind: 'rate-limited',
    wait: 60 * minute,
  },
  {
    what: 'a GitHub that is down',
    fault: { ...once, on: 'query', type: 'status', status: 503 },
    kind: 'unreachable',
    wait: 5_000,
  },
  {
    what: 'a page instead of data',
    fault: { ...once, on: 'query', type: 'html' },
    kind: 'unreachable',
    wait: 5_000,
  },
  {
    what: 'an empty answer',
    fault: { ...once, on: 'query', type: 'empty' },
    kind: 'unreachable',
    wait: 5_000,
  },
  {
    what: 'a connection that breaks',
    fault: { ...once, on: 'query', type: 'reset' },
    kind: 'unreachable',
    wait: 5_000,
  },
];

/** Octokit takes the refusal of a token that is some seconds old for a replica's lag, and waits. */
function letTokensAge(): void {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 10_000 });
  onTestFinished(() => {
    vi.useRealTimers();
  });
}

describe('what keeps a batch waiting', () => {
  it.each(cases)(
    'is told at once, and the batch lands when it is over: $what',
    async ({ fault, kind, wait }) => {
      const { github, repository, clock } = await startJournal();
      github.fault(fault);
      const report = await repository.commit(requestOf(changes));
      const { retryAt, ...trouble } = troubleOf(report);
      expect(trouble).toMatchObject({ kind, reference: 'REF-1' });
      expect(Math.abs(retryAt - clock.now() - wait)).toBeLessThan(2_000);
      expect(clock.waits).toEqual([]);
      expect(typesOf(await repository.commit(requestOf(changes)))).toEqual({ one: 'landed' });
      expect(await github.commits(9)).toHaveLength(2);
    },
  );

  it('is an archived repository', async () => {
    const { github, repository } = await startJournal();
    github.setArchived(true);
    expect(troubleOf(await repository.commit(requestOf(changes))).kind).toBe('archived');
    expect(github.calls.map(({ kind }) => kind)).toEqual(['query']);
  });

  it('is an archived empty repository', async () => {
    const { github, repository } = await startJournal('empty');
    github.setArchived(true);
    expect(troubleOf(await repository.commit(requestOf(changes))).kind).toBe('archived');
  });

  it.each(['classic', 'ruleset'] as const)('is a protected branch: %s', async (rule) => {
    const { github, repository } = await startJournal();
    github.setProtected(rule);
    expect(troubleOf(await repository.commit(requestOf(changes))).kind).toBe('branch-protected');
    github.setProtected('none');
    expect(typesOf(await repository.commit(requestOf(changes)))).toEqual({ one: 'landed' });
  });

  it('is a branch that is not there', async () => {
    const { open } = await startJournal();
    const report = await open({ branch: 'journal' }).commit(requestOf(changes));
    expect(troubleOf(report)).toMatchObject({
      kind: 'branch-missing',
      detail: 'the repository has no such branch',
    });
  });

  it('is a repository that is not there', async () => {
    const { open } = await startJournal();
    const report = await open({ repository: 'acme/gone' }).commit(requestOf(changes));
    expect(troubleOf(report).kind).toBe('repository-missing');
  });

  it('is a token that was never right', async () => {
    const { open } = await startJournal();
    const report = await open({ auth: { type: 'token', token: 'ghp_wrong' } }).commit(requestOf(changes));
    expect(troubleOf(report).kind).toBe('unauthorized');
  });

  it('is a server that is not there', async () => {
    const { open } = await startJournal();
    const report = await open({ apiUrl: 'http://127.0.0.1:9' }).commit(requestOf(changes));
    expect(troubleOf(report)).toMatchObject({ kind: 'unreachable', detail: 'no answer' });
  });

  it.each([
    ['suspended', 'forbidden', "the app's installation is suspended, status 403"],
    ['removed', 'repository-missing', 'the app is not installed on the repository, or that is gone'],
  ] as const)(
    'is an installation that is %s, also while the bot runs, until it is mended',
    async (to, kind, detail) => {
      const { github, open } = await startJournal();
      const repository = open({ auth: appAuth() });
      const early = requestOf([create('zero', gracePath, '# Grace\n')], { batch: batchId('00BATCH') });
      await repository.commit(early);
      letTokensAge();
      github.setInstallation(to);
      const trouble = troubleOf(await repository.commit(requestOf(changes)));
      expect(trouble).toMatchObject({ kind, detail: expect.stringContaining(detail) });
      github.setInstallation('active');
      expect(typesOf(await repository.commit(requestOf(changes)))).toEqual({ one: 'landed' });
    },
  );

  it('is the installation that the configuration names, once it was removed', async () => {
    const { github, open } = await startJournal();
    github.setInstallation('removed');
    const report = await open({ auth: appAuth(52_000_001) }).commit(requestOf(changes));
    expect(troubleOf(report)).toMatchObject({
      kind: 'forbidden',
      detail: "the app's installation was removed",
    });
  });

  it('is a token that has expired, until it is good again', async () => {
    const { github, repository } = await startJournal();
    github.setTokens('expired');
    expect(troubleOf(await repository.commit(requestOf(changes)))).toMatchObject({
      kind: 'unauthorized',
      detail: expect.stringContaining('the token is wrong, revoked or has expired, status 401'),
    });
    github.setTokens('valid');
    expect(typesOf(await repository.commit(requestOf(changes)))).toEqual({ one: 'landed' });
  });

  it('is not that an app’s token has come to its end: it asks for another', async () => {
    const { github, open } = await startJournal();
    const repository = open({ auth: appAuth() });
    await repository.checkAccess();
    letTokensAge();
    github.setTokens('expired');
    github.setTokens('valid');
    expect(typesOf(await repository.commit(requestOf(changes)))).toEqual({ one: 'landed' });
  });

  it('is not a repository that was renamed', async () => {
    const { github, repository } = await startJournal();
    github.rename('acme/build-log');
    expect(await repository.checkAccess()).toMatchObject({ type: 'open', repository: 'acme/build-log' });
    expect(typesOf(await repository.commit(requestOf(changes)))).toEqual({ one: 'landed' });
    expect(await github.file(adaPath)).toBe('# Ada, in secret words\n');
  });

  it('is a private key that cannot sign', async () => {
    const { open } = await startJournal();
    const auth = { type: 'app', appId: 1, privateKey: 'no key', installationId: 2 } as const;
    const report = await open({ auth }).commit(requestOf(changes));
    expect(troubleOf(report)).toMatchObject({
      kind: 'unauthorized',
      detail: "the app's private key cannot sign",
    });
  });
});

describe('trouble after trouble', () => {
  it('is tried less and less often, up to every 5 minutes, and briefly again once all was well', async () => {
    const { github, repository, clock } = await startJournal();
    const wait = async () => troubleOf(await repository.commit(requestOf(changes))).retryAt - clock.now();
    github.setDown(true);
    const waits: number[] = [];
    for (let count = 0; count < 8; count += 1) waits.push(await wait());
    expect(waits).toEqual([5_000, 10_000, 20_000, 40_000, 80_000, 160_000, 300_000, 300_000]);
    github.setDown(false);
    await repository.commit(requestOf(changes));
    github.setDown(true);
    expect(await wait()).toBe(5_000);
  });

  it('is at first a minute for a limit of which GitHub does not say when it ends, and longer each time', async () => {
    const { github, repository, clock } = await startJournal();
    github.fault({ on: 'query', type: 'status', status: 429, when: 'before', times: 5 });
    const waits: number[] = [];
    for (let count = 0; count < 5; count += 1) {
      waits.push(troubleOf(await repository.commit(requestOf(changes))).retryAt - clock.now());
    }
    expect(waits).toEqual([60_000, 120_000, 240_000, 300_000, 300_000]);
  });

  it('never tells a token or what a person wrote', async () => {
    const { github, repository, logged, open } = await startJournal();
    const details: string[] = [];
    for (const { fault } of cases) {
      github.fault(fault);
      const report = await repository.commit(requestOf(changes));
      details.push(JSON.stringify(report));
    }
    const wrong = open({ auth: { type: 'token', token: 'ghp_very_private' } });
    details.push(JSON.stringify(await wrong.commit(requestOf(changes))));
    const told = [...details.filter((detail) => detail.includes('trouble')), ...logged].join('\n');
    expect(told).not.toContain(github.token);
    expect(told).not.toContain('ghp_very_private');
    expect(told).not.toContain('secret words');
  });
});
