import * as z from 'zod';
import type { Instant } from '../core/time/instant.ts';
import type { CommitOid } from '../use-cases/ports.ts';
import type { Ask } from './answer.ts';
import { classifyAnswer, type Refusal } from './classify-answer.ts';
import { commitOid } from './commit-oid.ts';
import type { Plan } from './plan-changes.ts';
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
  plan: Plan,
  now: Instant,
): Promise<SendResult> {
  const input = {
    branch: { repositoryNameWithOwner: place.nameWithOwner, branchName: branch },
    message,
    expectedHeadOid: head.oid,
    fileChanges: fileChangesOf(plan),
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

function fileChangesOf({ writes, assets, removals }: Plan) {
  const texts = [...writes].flatMap(([path, file]) =>
    file === null ? [] : [{ path, contents: base64Of(Buffer.from(file.text, 'utf8')) }],
  );
  const pictures = [...assets].map(([path, bytes]) => ({ path, contents: base64Of(bytes) }));
  const gone = [...writes].flatMap(([path, file]) => (file === null ? [path] : []));
  const deletions = [...gone, ...removals].map((path) => ({ path }));
  return { additions: [...texts, ...pictures], deletions };
}

/** With padding, as the schema asks. */
function base64Of(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64');
}
