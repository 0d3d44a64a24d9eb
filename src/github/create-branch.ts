import * as z from 'zod';
import type { Instant } from '../core/time/instant.ts';
import type { CommitOid } from '../use-cases/ports.ts';
import type { Ask } from './answer.ts';
import { classifyAnswer, type Refusal } from './classify-answer.ts';

const createdBody = z.object({ data: z.object({ createRef: z.object({ clientMutationId: z.null() }) }) });

const mutation = `mutation Branch($input: CreateRefInput!) { createRef(input: $input) { clientMutationId } }`;

/** Makes a branch at this commit; null when it is made. It never moves one that is there: that is a refusal. */
export async function createBranch(
  ask: Ask,
  made: { readonly repositoryId: string; readonly branch: string; readonly oid: CommitOid },
  now: Instant,
): Promise<Refusal | null> {
  const input = { repositoryId: made.repositoryId, name: `refs/heads/${made.branch}`, oid: made.oid };
  const body = { query: mutation, variables: { input } };
  const answer = await ask({ method: 'POST', path: '/graphql', body, patience: 'write' });
  const isMade = answer.type === 'answered' && createdBody.safeParse(answer.body).success;
  return isMade ? null : classifyAnswer(answer, now);
}
