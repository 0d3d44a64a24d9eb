import * as z from 'zod';
import type { EntryPath } from '../core/entry/entry-path.ts';
import type { Instant } from '../core/time/instant.ts';
import type { CommitOid } from '../use-cases/ports.ts';
import type { Ask } from './answer.ts';
import { classifyAnswer, type Refusal } from './classify-answer.ts';
import { commitOid } from './commit-oid.ts';
import type { Snapshot } from './snapshot.ts';

export type SendResult =
  | { readonly type: 'landed'; readonly oid: CommitOid }
  | { readonly type: 'refusal'; readonly refusal: Refusal };

const landedBody = z.object({
  data: z.object({ createCommitOnBranch: z.object({ commit: z.object({ oid: commitOid }) }) }),
});

/** Asks for nothing but the oid: each further field is one more thing that can fail after the commit is made. */
const mutation = `mutation Commit($input: CreateCommitOnBranchInput!) {
  createCommitOnBranch(input: $input) { commit { oid } }
}`;

/**
 * Sends one commit onto the snapshot's head, once. Only an oid says that it landed, and then it did, whatever errors
 * stand beside it; any other answer leaves it open, to be settled by reading.
 */
export async function sendCommit(
  ask: Ask,
  { place, branch, head }: Snapshot,
  message: { readonly headline: string; readonly body: string },
  writes: ReadonlyMap<EntryPath, string>,
  now: Instant,
): Promise<SendResult> {
  const additions = [...writes].map(([path, text]) => ({
    path,
    contents: Buffer.from(text, 'utf8').toString('base64'),
  }));
  const input = {
    branch: { repositoryNameWithOwner: place.nameWithOwner, branchName: branch },
    message,
    expectedHeadOid: head.oid,
    fileChanges: { additions },
  };
  const answer = await ask({
    method: 'POST',
    path: '/graphql',
    body: { query: mutation, variables: { input } },
    patience: 'write',
  });
  const landed = answer.type === 'answered' ? landedBody.safeParse(answer.body) : null;
  if (landed?.success) return { type: 'landed', oid: landed.data.data.createCommitOnBranch.commit.oid };
  return { type: 'refusal', refusal: classifyAnswer(answer, now) };
}
