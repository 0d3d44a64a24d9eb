import { describe, expect, it } from 'vitest';
import type { PlayedGitHub } from '../../sandbox/github/played-github.ts';
import { toInstant } from '../../src/core/time/instant.ts';
import type { Ask } from '../../src/github/answer.ts';
import { findBlockingRule } from '../../src/github/find-blocking-rule.ts';
import { makeTrouble } from '../../src/github/make-trouble.ts';
import type { TroubleKind } from '../../src/use-cases/ports.ts';
import { appAuth } from './app-auth.ts';
import { createJumpingClock } from './jumping-clock.ts';
import { startJournal } from './start-journal.ts';

describe('access to a repository', () => {
  it('is open, with what people should know of it before they write there', async () => {
    const { github, repository } = await startJournal();
    const url = `${new URL(github.apiUrl).origin}/acme/journal`;
    const open = {
      type: 'open',
      repository: 'acme/journal',
      branch: 'main',
      url,
      isEmpty: false,
      wantsPullRequests: false,
      autoMerges: false,
    };
    expect(await repository.checkAccess()).toEqual({ ...open, isPrivate: true });
    github.setPrivate(false);
    expect(await repository.checkAccess()).toEqual({ ...open, isPrivate: false });
  });

  it('is open to an empty repository', async () => {
    const { repository } = await startJournal('empty');
    expect(await repository.checkAccess()).toMatchObject({ type: 'open', branch: 'main', isEmpty: true });
  });

  it('is open where a rule wants pull requests, and tells of that and of auto-merge', async () => {
    const { github, repository } = await startJournal();
    github.setProtected('ruleset');
    github.setMerging({ autoMergeAllowed: true });
    expect(await repository.checkAccess()).toMatchObject({
      ...{ type: 'open', wantsPullRequests: true, autoMerges: true },
    });
  });

  it('names the repository as GitHub spells it', async () => {
    const { open } = await startJournal();
    expect(await open({ repository: 'Acme/Journal' }).checkAccess()).toMatchObject({
      repository: 'acme/journal',
    });
  });

  const troubles: readonly (readonly [TroubleKind, (github: PlayedGitHub) => void])[] = [
    ['archived', (github) => github.setArchived(true)],
    ['forbidden', (github) => github.setAccess('read')],
    ['repository-missing', (github) => github.setAccess('none')],
    ['unreachable', (github) => github.setDown(true)],
    [
      'rate-limited',
      (github) => github.fault({ on: 'rest', type: 'status', status: 429, when: 'before', times: 1 }),
    ],
  ];
  it.each(troubles)('is trouble: %s', async (kind, arrange) => {
    const { github, repository } = await startJournal();
    arrange(github);
    expect(await repository.checkAccess()).toMatchObject({
      type: 'trouble',
      trouble: { kind, reference: 'REF-1' },
    });
  });

  it('is trouble with a wrong token, and with a branch that is not there', async () => {
    const { open } = await startJournal();
    const stranger = open({ auth: { type: 'token', token: 'ghp_wrong' } });
    expect(await stranger.checkAccess()).toMatchObject({ trouble: { kind: 'unauthorized' } });
    expect(await open({ branch: 'gone' }).checkAccess()).toMatchObject({
      trouble: { kind: 'branch-missing' },
    });
  });

  it('is not denied to an app, whose permissions GitHub shows as missing', async () => {
    const { open } = await startJournal();
    expect(await open({ auth: appAuth() }).checkAccess()).toMatchObject({ type: 'open' });
  });
});

describe('a rule of the branch', () => {
  const askThat =
    (answers: Readonly<Record<string, unknown>>): Ask =>
    async ({ path }) =>
      path in answers
        ? { type: 'answered', status: 200, headers: {}, body: answers[path] }
        : { type: 'answered', status: 404, headers: {}, body: { message: 'Not Found' } };
  const rules = '/repos/acme/journal/rules/branches/feature/x%23?per_page=100';
  const find = (answers: Readonly<Record<string, unknown>>) =>
    findBlockingRule(askThat(answers), 'acme/journal', 'feature/x#');

  it.each([
    'pull_request',
    'merge_queue',
    'update',
    'required_status_checks',
    'required_deployments',
    'workflows',
    'code_scanning',
  ])('blocks direct commits: %s', async (type) => {
    expect(
      await find({
        [rules]: [
          { type: 'deletion', ruleset_id: 1 },
          { type, ruleset_id: 2 },
        ],
      }),
    ).toBe(type);
  });

  it.each(['deletion', 'non_fast_forward', 'required_signatures', 'required_linear_history', 'creation'])(
    'lets them through: %s',
    async (type) => {
      expect(await find({ [rules]: [{ type, ruleset_id: 1 }] })).toBeNull();
    },
  );

  it.each([
    ['always', null],
    ['exempt', null],
    ['pull_requests_only', 'pull_request'],
    ['never', 'pull_request'],
  ])('blocks or not as its ruleset says of whoever asks: %s', async (current_user_can_bypass, blocking) => {
    const ruleset = { '/repos/acme/journal/rulesets/7': { current_user_can_bypass } };
    expect(await find({ [rules]: [{ type: 'pull_request', ruleset_id: 7 }], ...ruleset })).toBe(blocking);
  });

  it('is none where GitHub does not tell: the first commit will show it', async () => {
    expect(await find({})).toBeNull();
    expect(await find({ [rules]: 'no list' })).toBeNull();
  });
});

it('a secret in a commit that holds no entry is a refusal like any other', () => {
  const clock = createJumpingClock(0);
  const refusal = { means: 'secret', detail: 'push protection found a secret', retryAt: null } as const;
  expect(makeTrouble(clock, () => 'REF').troubleOf(refusal)).toEqual({
    kind: 'refused',
    reference: 'REF',
    detail: 'push protection found a secret',
    retryAt: toInstant(30_000),
  });
});
