import * as z from 'zod';
import type { Instant } from '../core/time/instant.ts';
import type { GitHubAccount } from '../use-cases/ports.ts';
import type { Ask } from './answer.ts';
import { classifyAnswer, type Refusal } from './classify-answer.ts';

const account = z.object({ id: z.int().positive(), login: z.string(), type: z.string() });

export type AccountSearch =
  | { readonly type: 'account'; readonly account: GitHubAccount }
  | { readonly type: 'none' }
  | { readonly type: 'refusal'; readonly refusal: Refusal };

/** Looks a person's account up by its login. An organisation is nobody's account: it cannot be a commit's co-author. */
export async function findAccount(ask: Ask, login: string, now: Instant): Promise<AccountSearch> {
  const answer = await ask({ method: 'GET', path: `/users/${encodeURIComponent(login)}`, patience: 'read' });
  if (answer.type === 'answered' && answer.status === 404) return { type: 'none' };
  const parsed = answer.type === 'answered' && answer.status === 200 ? account.safeParse(answer.body) : null;
  if (parsed === null || !parsed.success) return { type: 'refusal', refusal: classifyAnswer(answer, now) };
  const { id, login: known, type } = parsed.data;
  return type === 'Organization' ? { type: 'none' } : { type: 'account', account: { id, login: known } };
}
