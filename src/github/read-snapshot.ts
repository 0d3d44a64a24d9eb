import * as z from 'zod';
import type { EntryPath } from '../core/entry/entry-path.ts';
import type { Instant } from '../core/time/instant.ts';
import type { Ask } from './answer.ts';
import type { Refusal } from './classify-answer.ts';
import { commitOid } from './commit-oid.ts';
import { complaintsOf } from './complaint.ts';
import { fileFields, pathDeclarations, pathVariables } from './file-fields.ts';
import { historyPage, seenHistory } from './history-page.ts';
import { isOfOneFile } from './is-of-one-file.ts';
import { ownRefusals } from './own-refusals.ts';
import { readFiles } from './read-files.ts';
import { refusalOfRead } from './refusal-of-read.ts';
import type { Place, Snapshot } from './snapshot.ts';

export type SnapshotResult =
  | { readonly type: 'snapshot'; readonly snapshot: Snapshot }
  | { readonly type: 'empty'; readonly place: Place }
  | { readonly type: 'refusal'; readonly refusal: Refusal };

/** What a snapshot is read of; a null branch is the repository's default. */
export type SnapshotSource = {
  readonly ask: Ask;
  readonly repository: string;
  readonly branch: string | null;
};

const head = z.looseObject({ oid: commitOid, url: z.string(), history: historyPage });
const answerBody = z.object({
  data: z.object({
    repository: z.object({
      nameWithOwner: z.string(),
      url: z.string(),
      isArchived: z.boolean(),
      isEmpty: z.boolean(),
      ref: z.object({ name: z.string(), target: head }).nullable(),
    }),
  }),
});

/** Reads the head, its latest commits and these files in one query, so that all of them are of the same commit. */
export async function readSnapshot(
  source: SnapshotSource,
  paths: readonly EntryPath[],
  now: Instant,
): Promise<SnapshotResult> {
  const answer = await source.ask({
    method: 'POST',
    path: '/graphql',
    body: query(source, paths),
    patience: 'read',
  });
  const complaints = answer.type === 'answered' ? complaintsOf(answer) : [];
  const parsed =
    answer.type === 'answered' && complaints.every(isOfOneFile) ? answerBody.safeParse(answer.body) : null;
  if (parsed === null || !parsed.success) return { type: 'refusal', refusal: refusalOfRead(answer, now) };

  const { ref, isArchived, isEmpty, ...names } = parsed.data.data.repository;
  const place = { ...names, archived: isArchived };
  if (ref === null)
    return isEmpty ? { type: 'empty', place } : { type: 'refusal', refusal: ownRefusals.noBranch };

  const read = await readFiles({ ask: source.ask, now, ...names }, ref.target, paths, complaints);
  if (read.type === 'refusal') return read;
  const { oid, url, history } = ref.target;
  const snapshot = {
    place,
    branch: ref.name,
    head: { oid, url },
    history: seenHistory(history),
    files: read.files,
  };
  return { type: 'snapshot', snapshot };
}

function query({ repository, branch }: SnapshotSource, paths: readonly EntryPath[]) {
  const [owner = '', name = ''] = repository.split('/');
  const refDeclaration = branch === null ? '' : ', $ref: String!';
  const ref = branch === null ? 'defaultBranchRef' : 'ref(qualifiedName: $ref)';
  return {
    query: `query Snapshot($owner: String!, $name: String!${refDeclaration}${pathDeclarations(paths)}) {
      repository(owner: $owner, name: $name) {
        nameWithOwner url isArchived isEmpty
        ref: ${ref} { name target { oid ... on Commit { url
          history(first: 50) { nodes { oid message url } pageInfo { hasNextPage endCursor } }
          ${fileFields(paths)}
        } } }
      }
    }`,
    variables: {
      owner,
      name,
      ...(branch === null ? {} : { ref: `refs/heads/${branch}` }),
      ...pathVariables(paths),
    },
  };
}
