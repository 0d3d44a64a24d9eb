import * as z from 'zod';
import type { Instant } from '../core/time/instant.ts';
import type { Access } from '../use-cases/ports.ts';
import { allowsAutoMerge } from './allows-auto-merge.ts';
import { classifyAnswer, type Refusal } from './classify-answer.ts';
import { findBlockingRule } from './find-blocking-rule.ts';
import { ownRefusals } from './own-refusals.ts';
import { readSnapshot, type SnapshotSource } from './read-snapshot.ts';

export type AccessSearch =
  | Exclude<Access, { type: 'trouble' }>
  | { readonly type: 'refusal'; readonly refusal: Refusal };

const repositoryBody = z.object({
  full_name: z.string(),
  html_url: z.string(),
  private: z.boolean(),
  archived: z.boolean(),
  default_branch: z.string(),
  permissions: z.record(z.string(), z.boolean()).nullish(),
});
type Described = z.infer<typeof repositoryBody>;

/** What stands between the bot and a first entry, as far as GitHub says before one is tried. */
export async function checkAccess(source: SnapshotSource, now: Instant): Promise<AccessSearch> {
  const { ask, repository } = source;
  const answer = await ask({ method: 'GET', path: `/repos/${repository}`, patience: 'read' });
  const parsed = answer.type === 'answered' ? repositoryBody.safeParse(answer.body) : null;
  if (parsed === null || !parsed.success) return refused(classifyAnswer(answer, now));
  const described = parsed.data;
  if (described.archived) return refused(ownRefusals.archived);
  if (mayOnlyRead(described)) return refused(ownRefusals.readOnly);

  const read = await readSnapshot(source, [], now);
  if (read.type === 'refusal') return read;
  const branch = source.branch ?? (read.type === 'empty' ? described.default_branch : read.snapshot.branch);
  const [rule, autoMerges] = await Promise.all([
    findBlockingRule(ask, described.full_name, branch),
    allowsAutoMerge(ask, described.full_name),
  ]);
  return {
    type: 'open',
    repository: described.full_name,
    branch,
    url: described.html_url,
    isPrivate: described.private,
    isEmpty: read.type === 'empty',
    wantsPullRequests: rule !== null,
    autoMerges,
  };
}

/** An app sees all its permissions here as missing, whatever they are (MemberJunction/MJ#4390): that says nothing. */
function mayOnlyRead({ permissions }: Described): boolean {
  const may = Object.values(permissions ?? {});
  return may.includes(true) && permissions?.push !== true;
}

function refused(refusal: Refusal): AccessSearch {
  return { type: 'refusal', refusal };
}
