import type { Instant } from '../core/time/instant.ts';
import type { Answer } from './answer.ts';
import { type AnswerShape, answerShapes, type Meaning } from './answer-shapes.ts';
import { type Complaint, complaintsOf } from './complaint.ts';
import { ownRefusals } from './own-refusals.ts';
import { rateLimitEnd } from './rate-limit-end.ts';

/** Why an answer does not give what was asked for. */
export type Refusal = {
  readonly means: Meaning;
  /** For operators: static words and figures. GitHub's own message is left out, it can quote what it was sent. */
  readonly detail: string;
  /** Not before; null where GitHub does not say. */
  readonly retryAt: Instant | null;
};

/**
 * What the first complaint of an answer means. An answer without a complaint or without sense (an HTML page, an empty
 * body) is `unreachable`: whoever asks has already looked for the data in it.
 */
export function classifyAnswer(answer: Answer, now: Instant): Refusal {
  switch (answer.type) {
    case 'silence':
      return { means: 'unreachable', detail: 'no answer', retryAt: null };
    case 'no-credential':
      return { means: 'unauthorized', detail: "the app's private key cannot sign", retryAt: null };
    case 'not-installed':
      return answer.isRemoved ? ownRefusals.removed : ownRefusals.notInstalled;
    case 'answered': {
      const [complaint] = complaintsOf(answer);
      const shape = complaint === undefined ? undefined : answerShapes.find((one) => fits(one, complaint));
      const means = complaint === undefined ? 'unreachable' : meaningOf(complaint, shape, answer.headers);
      const retryAt = means === 'rate-limited' ? rateLimitEnd(answer.headers, now) : null;
      return { means, detail: detailOf(answer, complaint, shape?.reason), retryAt };
    }
    default:
      return answer satisfies never;
  }
}

function meaningOf(
  complaint: Complaint,
  shape: AnswerShape | undefined,
  headers: Readonly<Record<string, string | undefined>>,
): Meaning {
  if (isBareRateLimit(complaint, headers)) return 'rate-limited';
  return shape?.means ?? 'refused';
}

/** A limit is not always named: 403 with nothing left, or with a time to wait, is one too (docs "Rate limits"). */
function isBareRateLimit(
  { status }: Complaint,
  headers: Readonly<Record<string, string | undefined>>,
): boolean {
  return status === 403 && (headers['x-ratelimit-remaining'] === '0' || headers['retry-after'] !== undefined);
}

function fits(shape: AnswerShape, complaint: Complaint): boolean {
  if (shape.status !== undefined && !shape.status.includes(complaint.status)) return false;
  if (shape.type !== undefined && !shape.type.test(complaint.type ?? '')) return false;
  return shape.message === undefined || shape.message.test(complaint.message);
}

function detailOf(
  answer: Extract<Answer, { type: 'answered' }>,
  complaint: Complaint | undefined,
  reason: string | undefined,
): string {
  const parts = reason === undefined ? [`status ${answer.status}`] : [reason, `status ${answer.status}`];
  if (complaint === undefined) parts.push('not the data that was asked for');
  const type = complaint?.type ?? '';
  if (/^[A-Z_]{1,60}$/.test(type)) parts.push(type);
  const request = answer.headers['x-github-request-id'] ?? '';
  if (/^[\w:-]{1,80}$/.test(request)) parts.push(`request ${request}`);
  return parts.join(', ');
}
