import * as z from 'zod';
import type { Ask } from './answer.ts';
import { directCommitRules } from './direct-commit-rules.ts';

const rules = z.array(z.object({ type: z.string(), ruleset_id: z.int().nullish() }));
const ruleset = z.object({ current_user_can_bypass: z.string() });

/**
 * A rule that keeps the bot from committing straight to the branch; null where there is none, where it may bypass all
 * of them, or where GitHub does not tell: then the first commit shows it. Classic protection is not listed there.
 */
export async function findBlockingRule(ask: Ask, repository: string, branch: string): Promise<string | null> {
  const path = branch.split('/').map(encodeURIComponent).join('/');
  const found = await get(ask, `/repos/${repository}/rules/branches/${path}?per_page=100`, rules);
  const blocking = (found ?? []).filter(({ type }) => directCommitRules.has(type));
  for (const { type, ruleset_id: id } of blocking) {
    if (id == null || !(await mayBypass(ask, repository, id))) return type;
  }
  return null;
}

async function mayBypass(ask: Ask, repository: string, id: number): Promise<boolean> {
  const known = await get(ask, `/repos/${repository}/rulesets/${id}`, ruleset);
  return known !== null && ['always', 'exempt'].includes(known.current_user_can_bypass);
}

async function get<Body>(ask: Ask, path: string, body: z.ZodType<Body>): Promise<Body | null> {
  const answer = await ask({ method: 'GET', path, patience: 'read' });
  const parsed = answer.type === 'answered' && answer.status === 200 ? body.safeParse(answer.body) : null;
  return parsed?.success ? parsed.data : null;
}
