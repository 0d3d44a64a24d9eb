import type { Octokit } from 'octokit';
import { z } from 'zod';

const MUTATION = `mutation($input: CreateCommitOnBranchInput!) {
  createCommitOnBranch(input: $input) { commit { oid } }
}`;
const madeSchema = z.object({
  createCommitOnBranch: z.object({ commit: z.object({ oid: z.string() }) }),
});
const headSchema = z.object({
  repository: z.object({ ref: z.object({ target: z.object({ oid: z.string() }) }) }),
});

const refusalSchema = z.object({
  name: z.literal('GraphqlResponseError'),
  errors: z.tuple([
    z.object({
      type: z.string().optional(),
      message: z.string(),
      path: z.array(z.union([z.string(), z.number()])).optional(),
    }),
  ]),
  data: z.unknown(),
});

export type JournalCommit = {
  readonly head: string;
  readonly additions?: readonly { readonly path: string; readonly contents: string }[];
  readonly deletions?: readonly { readonly path: string }[];
  readonly headline?: string;
  readonly body?: string;
  readonly branchName?: string;
  readonly repositoryNameWithOwner?: string;
};

/** Commits through GraphQL and returns the new head. */
export async function commitToJournal(octokit: Octokit, commit: JournalCommit): Promise<string> {
  const { head, additions = [], deletions = [], headline = 'buildlog: an entry', body } = commit;
  const { repositoryNameWithOwner = 'acme/journal', branchName = 'main' } = commit;
  const answer = await octokit.graphql(MUTATION, {
    input: {
      branch: { repositoryNameWithOwner, branchName },
      message: { headline, ...(body === undefined ? {} : { body }) },
      expectedHeadOid: head,
      fileChanges: { additions, deletions },
    },
  });
  return madeSchema.parse(answer).createCommitOnBranch.commit.oid;
}

export async function readHead(octokit: Octokit): Promise<string> {
  const answer = await octokit.graphql(
    '{ repository(owner: "acme", name: "journal") { ref(qualifiedName: "refs/heads/main") { target { oid } } } }',
  );
  return headSchema.parse(answer).repository.ref.target.oid;
}

export function text(path: string, content: string) {
  return { path, contents: Buffer.from(content).toString('base64') };
}

/** What GitHub said no with: the first error of a GraphQL answer, and its data. */
export async function refusalOf(attempt: Promise<unknown>) {
  try {
    await attempt;
  } catch (error) {
    const refusal = refusalSchema.safeParse(error);
    if (!refusal.success) throw error;
    const { data, errors } = refusal.data;
    return { ...errors[0], data };
  }
  throw new Error('GitHub said yes.');
}
