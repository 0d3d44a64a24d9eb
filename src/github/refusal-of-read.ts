import type { Instant } from '../core/time/instant.ts';
import type { Answer } from './answer.ts';
import { classifyAnswer, type Refusal } from './classify-answer.ts';

/** Why a repository could not be read. A missing one is worded as NOT_FOUND, which for a commit means "read again". */
export function refusalOfRead(answer: Answer, now: Instant): Refusal {
  const refusal = classifyAnswer(answer, now);
  return refusal.means === 'stale' ? { ...refusal, means: 'repository-missing' } : refusal;
}
