import { describe, expect, it } from 'vitest';
import { toInstant } from '../../src/core/time/instant.ts';
import { classifyAnswer } from '../../src/github/classify-answer.ts';

const now = toInstant(1_000_000_000_000);
const a = '0123456789abcdef0123456789abcdef01234567';
const b = '76543210fedcba9876543210fedcba9876543210';

function answered(status: number, body: unknown, headers: Readonly<Record<string, string>> = {}) {
  return classifyAnswer({ type: 'answered', status, headers, body }, now);
}

function graphql(type: string | null, message: string, headers: Readonly<Record<string, string>> = {}) {
  return answered(200, { data: { createCommitOnBranch: null }, errors: [{ type, message }] }, headers);
}

describe('what GitHub says with status 200', () => {
  it.each([
    ['stale', 'STALE_DATA', `Expected branch to point to "${a}" but it did not.  Pull and try again.`],
    ['stale', 'FORBIDDEN', `is at ${a} but expected ${b}`],
    ['stale', 'NOT_FOUND', `No commit exists with specified expectedHeadOid '${a}'.`],
    ['branch-protected', 'BRANCH_PROTECTION_RULE_VIOLATION', 'Changes must be made through a pull request'],
    [
      'branch-protected',
      'FORBIDDEN',
      'Repository rule violations found\n\n3 of 3 required status checks are expected.\n\n',
    ],
    ['secret', 'FORBIDDEN', 'Repository rule violations found\n\nSecret detected in content\n\n'],
    ['forbidden', 'FORBIDDEN', 'Resource not accessible by integration'],
    ['repository-missing', 'NOT_FOUND', "Could not resolve to a Repository with the name 'o/r'."],
    ['archived', 'FORBIDDEN', 'Repository was archived so is read-only.'],
    ['rate-limited', 'RATE_LIMITED', 'API rate limit exceeded for installation ID 1.'],
    ['rate-limited', 'RATE_LIMIT', 'API rate limit already exceeded'],
    ['rate-limited', null, 'You have exceeded a secondary rate limit.'],
    ['unreachable', null, 'Something went wrong while executing your query.'],
    ['unreachable', 'RESOURCE_LIMITS_EXCEEDED', 'Resource limits for this query exceeded.'],
    ['refused', 'SOMETHING_NEW', 'No.'],
  ])('means %s: %s %j', (means, type, message) => {
    expect(graphql(type, message).means).toBe(means);
  });

  it.each([['<html>'], [''], [null], [{}], [{ data: null }], [{ errors: [] }], [new ArrayBuffer(0)]])(
    'means unreachable when it is not the data: %j',
    (body) => {
      expect(answered(200, body).means).toBe('unreachable');
    },
  );
});

describe('what GitHub says with other statuses', () => {
  it.each([
    [401, 'Bad credentials', 'unauthorized'],
    [403, 'Resource not accessible by personal access token', 'forbidden'],
    [403, 'Repository was archived so is read-only.', 'archived'],
    [403, 'This installation has been suspended', 'forbidden'],
    [404, 'Not Found', 'repository-missing'],
    [
      409,
      'Repository rule violations found\n\nChanges must be made through a pull request.',
      'branch-protected',
    ],
    [409, 'Repository rule violations found\n\nSecret detected in content\n\n', 'secret'],
    [422, 'Repository rule violations found\n\nSecret detected in content\n\n', 'secret'],
    [409, `is at ${a} but expected ${b}`, 'stale'],
    [422, 'Invalid request.', 'refused'],
    [429, 'Too many requests', 'rate-limited'],
    [500, 'Server Error', 'unreachable'],
    [502, 'Server Error', 'unreachable'],
  ])('%i %j means %s', (status, message, means) => {
    expect(answered(status, { message }).means).toBe(means);
  });

  it('403 with nothing left, or with a time to wait, is a limit whatever it says', () => {
    expect(answered(403, { message: 'No.' }, { 'x-ratelimit-remaining': '0' }).means).toBe('rate-limited');
    expect(answered(403, { message: 'No.' }, { 'retry-after': '5' }).means).toBe('rate-limited');
  });

  it('a page of any status is no data', () => {
    expect(answered(502, '<html>Unicorn!</html>').means).toBe('unreachable');
  });
});

describe('the end of a limit', () => {
  const limited = (headers: Readonly<Record<string, string>>) =>
    Number(answered(429, {}, headers).retryAt) - now;

  it.each([
    [
      'the time to wait',
      { 'retry-after': '90', 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '9' },
      90_000,
    ],
    [
      'the reset of a spent limit',
      { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '1000000120' },
      120_000,
    ],
    ['a second when it is over already', { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '9' }, 1_000],
    ['65 minutes at most', { 'retry-after': '99999999' }, 65 * 60_000],
  ])('is %s', (_, headers, wait) => {
    expect(limited(headers)).toBe(wait);
  });

  it.each([
    ['only a limit that is not spent', { 'x-ratelimit-remaining': '9', 'x-ratelimit-reset': '1000000120' }],
    ['nothing', {}],
    ['no figure', { 'retry-after': 'soon' }],
  ])('is not known where GitHub tells %s', (_, headers) => {
    expect(answered(429, {}, headers).retryAt).toBeNull();
  });
});

describe('what operators are told', () => {
  it('is figures, never the message', () => {
    const detail = answered(
      403,
      { message: 'token ghp_secret' },
      { 'x-github-request-id': 'ABCD:12:34' },
    ).detail;
    expect(detail).toBe('status 403, request ABCD:12:34');
    expect(graphql('FORBIDDEN', 'my words').detail).toBe('status 200, FORBIDDEN');
    expect(answered(200, '<html>').detail).toBe('status 200, not the data that was asked for');
    expect(graphql('my own words', 'x', { 'x-github-request-id': 'a b\nc' }).detail).toBe('status 200');
  });

  it('names the reason where we know it, in our words', () => {
    const message = 'Repository rule violations found\n\nSecret detected in content: ghp_secret';
    expect(answered(409, { message })).toMatchObject({
      means: 'secret',
      detail: 'push protection found a secret, status 409',
    });
  });
});
