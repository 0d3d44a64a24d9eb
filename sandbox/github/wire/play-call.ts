import { randomBytes } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import { statusWords } from '../error-shapes.ts';
import type { GitHubCall, GitHubFault } from '../played-github.ts';
import type { Budget } from '../rate-budget.ts';
import { NO_TWIST, type Twist } from '../scene.ts';
import { type Answer, bytesAnswer, jsonAnswer, refusalAnswer, sendAnswer, unicornAnswer } from './answer.ts';
import type { Line } from './line.ts';

export type Call = {
  readonly kind: GitHubCall['kind'];
  readonly name: string;
  readonly at: number;
  readonly budget: Budget;
  /** Does what was asked and says so. */
  readonly effect: (twist: Twist) => Promise<Answer>;
};

type ReplacingFault = Exclude<GitHubFault, { type: 'latency' | 'late-landing' | 'stale-head' }>;

/** Answers one call, with whatever disturbs it now; a reset closes the socket without an answer. */
export async function playCall(line: Line, call: Call, response: ServerResponse): Promise<void> {
  const outcome = await disturb(line, call);
  line.record({ at: call.at, kind: call.kind, name: call.name, status: outcome?.status ?? 0 });
  if (outcome === null) {
    response.socket?.resetAndDestroy();
    return;
  }
  sendAnswer(response, { ...outcome, headers: { ...usualHeaders(call.budget), ...outcome.headers } });
}

async function disturb(line: Line, call: Call): Promise<Answer | null> {
  if (line.down) {
    await line.pause(line.latency);
    return unicornAnswer(502);
  }
  const fault = line.faults.take(call);
  await line.pause(line.latency + (fault?.type === 'latency' ? fault.milliseconds : 0));
  switch (fault?.type) {
    case undefined:
    case 'latency':
      return call.effect(NO_TWIST);
    case 'stale-head':
      return call.effect({ staleHead: fault.shape });
    case 'late-landing':
      line.later(fault.milliseconds, () => call.effect(NO_TWIST));
      return refusalAnswer({ status: 502, message: 'Server Error' });
    case 'status':
    case 'reset':
    case 'html':
    case 'empty':
    case 'graphql-error':
      return replace(fault, call, fault.when === 'after' ? await call.effect(NO_TWIST) : null);
    default:
      return fault satisfies never;
  }
}

/** The answer instead of the true one, which is null when nothing was done. */
function replace(fault: ReplacingFault, call: Call, truth: Answer | null): Answer | null {
  switch (fault.type) {
    case 'reset':
      return null;
    // Status 200: octokit reads both as success without data.
    case 'html':
      return unicornAnswer(200);
    case 'empty':
      return bytesAnswer('application/json; charset=utf-8', Buffer.alloc(0));
    case 'status':
      return refusalAnswer(
        { status: fault.status, message: fault.message ?? statusWords[fault.status] ?? 'Server Error' },
        limitHeaders(fault, call.budget),
      );
    case 'graphql-error': {
      const error = { type: fault.errorType, path: [call.name], message: fault.message };
      const data = truth === null ? null : dataOf(truth);
      return jsonAnswer(200, { data, errors: [error] }, errorHeaders(fault));
    }
    default:
      return fault satisfies never;
  }
}

/** A secondary limit comes with the type of the primary one too; only the time to wait tells them apart. */
function errorHeaders(fault: Extract<GitHubFault, { type: 'graphql-error' }>): Answer['headers'] {
  if (fault.retryAfterSeconds !== undefined) return { 'retry-after': String(fault.retryAfterSeconds) };
  return fault.errorType === 'RATE_LIMITED' ? { 'x-ratelimit-remaining': '0' } : {};
}

function dataOf({ body }: Answer): unknown {
  const value = body.type === 'json' ? body.value : null;
  return typeof value === 'object' && value !== null && 'data' in value ? value.data : null;
}

/** The secondary limit says how long to wait; the primary one says that nothing remains (docs.github.com, "Rate limits"). */
function limitHeaders(fault: Extract<GitHubFault, { type: 'status' }>, budget: Budget): Answer['headers'] {
  if (fault.retryAfterSeconds !== undefined) return { 'retry-after': String(fault.retryAfterSeconds) };
  const primary = /^API rate limit exceeded/.test(fault.message ?? '');
  return primary ? { 'x-ratelimit-remaining': '0', 'x-ratelimit-used': String(budget.limit) } : {};
}

function usualHeaders(budget: Budget): Answer['headers'] {
  const id = randomBytes(14).toString('hex').toUpperCase();
  return {
    'x-github-request-id': `${id.slice(0, 4)}:${id.slice(4, 10)}:${id.slice(10, 16)}:${id.slice(16)}`,
    'x-ratelimit-limit': String(budget.limit),
    'x-ratelimit-remaining': String(budget.remaining),
    'x-ratelimit-used': String(budget.used),
    'x-ratelimit-reset': String(budget.reset),
    'x-ratelimit-resource': budget.resource,
    'x-github-media-type': 'github.v3; format=json',
  };
}
