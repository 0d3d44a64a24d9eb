import type { TroubleKind } from '../use-cases/ports.ts';

/**
 * What GitHub means by an answer. `stale`: the head moved, or what we ask of is not there any more; reading again tells
 * which. `secret`: push protection refuses the whole commit for good, and does not say for which file. `unfit`: the
 * commit cannot be made at all, because of one of its files: a path below a file, or too many bytes.
 */
export type Meaning = Exclude<TroubleKind, 'busy' | 'paced'> | 'stale' | 'secret' | 'unfit';

export type AnswerShape = {
  readonly means: Meaning;
  readonly status?: readonly number[];
  readonly type?: RegExp;
  readonly message?: RegExp;
  /** What an operator cannot tell from the meaning; our words, because GitHub's can quote what it was sent. */
  readonly reason?: string;
  readonly source: string;
};

/**
 * How GitHub words what it will not or cannot do, first match first: a type alone says too little (a lost race, a
 * ruleset and a missing permission are all FORBIDDEN), so messages come before types and types before statuses.
 */
export const answerShapes: readonly AnswerShape[] = [
  { means: 'stale', type: /^STALE_DATA$/, source: 'ministryofjustice/modernisation-platform#11985' },
  { means: 'stale', message: /expected branch to point to/i, source: 'same, without its type' },
  {
    means: 'stale',
    message: /\bis at [0-9a-f]{40} but expected [0-9a-f]{40}/i,
    source: 'recorded 2026-10-05 as FORBIDDEN; REST in PyGithub#1787',
  },
  {
    means: 'stale',
    message: /no commit exists with specified expectedHeadOid/i,
    source: 'a replica that lags, as NOT_FOUND',
  },
  {
    means: 'stale',
    message: /(base|head) branch was modified|expected head sha didn.t match/i,
    source: 'mergePullRequest while GitHub still works out what a push did: cli/cli#8092, dlang-bot#77',
  },
  {
    means: 'stale',
    message:
      /a pull request already exists for|a ref named .{1,300} already exists|reference already exists/i,
    source: 'somebody, perhaps we, made it a moment ago; UNPROCESSABLE, REST 422',
  },
  {
    means: 'rate-limited',
    message: /secondary rate|abuse detection|submitted too quickly|api rate limit (already )?exceeded/i,
    source: 'docs "Rate limits for the REST API"; cli/cli#4801',
  },
  { means: 'rate-limited', type: /^RATE_LIMIT(ED)?$/, source: 'docs; plugin-throttling#824' },
  { means: 'rate-limited', status: [429], source: 'docs "Rate limits"' },
  { means: 'archived', message: /archived so is read-only/i, source: 'cli/cli#14242; REST 403' },
  {
    means: 'secret',
    message: /secret detected in content/i,
    reason: 'push protection found a secret',
    source: 'OpenAPI, push protection: worded as a rule violation but not cured by a pull request',
  },
  {
    means: 'branch-protected',
    type: /^BRANCH_PROTECTION_RULE_VIOLATION$/,
    source: 'classic protection, recorded 2026-08-03',
  },
  {
    means: 'branch-protected',
    message: /repository rule violations found/i,
    source: 'rulesets, as FORBIDDEN: keystatic#1598; REST 409',
  },
  {
    means: 'branch-protected',
    message: /changes must be made through (a pull request|the merge queue)/i,
    source: 'classic protection over REST, 409',
  },
  { means: 'repository-missing', message: /could not resolve to a repository/i, source: 'GraphQL NOT_FOUND' },
  {
    means: 'unfit',
    type: /^UNPROCESSABLE$/,
    source: 'the schema: "a validation error"; wording not recorded',
  },
  { means: 'unfit', status: [413], source: 'a body of more than GitHub reads' },
  {
    means: 'unauthorized',
    status: [401],
    reason: 'the token is wrong, revoked or has expired',
    source: 'docs: "Bad credentials"',
  },
  {
    means: 'forbidden',
    message: /installation has been suspended/i,
    reason: "the app's installation is suspended",
    source: 'octokit issues; REST 403',
  },
  {
    means: 'forbidden',
    message: /organization SAML enforcement/i,
    reason: 'the token is not authorized for single sign-on',
    source: 'docs "Authorizing a personal access token for use with single sign-on"',
  },
  {
    means: 'forbidden',
    message: /resource not accessible by/i,
    source: 'keystatic; docs',
  },
  {
    means: 'stale',
    type: /^NOT_FOUND$/,
    source: 'a branch or path that went away meanwhile; wording not recorded',
  },
  { means: 'forbidden', type: /^(FORBIDDEN|INSUFFICIENT_SCOPES)$/, source: 'keystatic; docs' },
  { means: 'forbidden', status: [403], source: 'docs' },
  {
    means: 'repository-missing',
    status: [404, 410],
    source: 'docs: 404 also hides what a token may not see',
  },
  {
    means: 'unreachable',
    message: /something went wrong while executing your query|may be the result of a timeout/i,
    source: 'docs "Troubleshooting the GraphQL API"',
  },
  {
    means: 'unreachable',
    type: /^(RESOURCE_LIMITS_EXCEEDED|SERVICE_UNAVAILABLE|INTERNAL)/,
    source: 'seen since 2026-07-16 in many projects',
  },
  { means: 'unreachable', status: [408, 500, 502, 503, 504], source: 'docs "Timeouts"' },
];
