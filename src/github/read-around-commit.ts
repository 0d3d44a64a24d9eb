import * as z from 'zod';
import type { EntryPath } from '../core/entry/entry-path.ts';
import type { Instant } from '../core/time/instant.ts';
import type { CommitOid } from '../use-cases/ports.ts';
import type { Ask } from './answer.ts';
import { classifyAnswer, type Refusal } from './classify-answer.ts';
import { fileFields, pathDeclarations, pathVariables } from './file-fields.ts';
import { readFiles } from './read-files.ts';
import type { Files, Snapshot } from './snapshot.ts';

export type AroundCommit =
  | { readonly type: 'files'; readonly before: Files; readonly at: Files }
  | { readonly type: 'refusal'; readonly refusal: Refusal };

const commit = z.looseObject({});
const answerBody = z.object({
  data: z.object({
    repository: z.object({
      object: z.looseObject({ parents: z.object({ nodes: z.array(commit.nullable()) }) }),
    }),
  }),
});

/**
 * The files just before a commit and at it. The head a commit was sent with is its parent, so the plan made of these
 * files is the plan the commit carries out.
 */
export async function readAroundCommit(
  ask: Ask,
  { place }: Pick<Snapshot, 'place'>,
  oid: CommitOid,
  paths: readonly EntryPath[],
  now: Instant,
): Promise<AroundCommit> {
  const [owner = '', name = ''] = place.nameWithOwner.split('/');
  const body = {
    query: `query Around($owner: String!, $name: String!, $commit: GitObjectID!${pathDeclarations(paths)}) {
      repository(owner: $owner, name: $name) { object(oid: $commit) { ... on Commit {
        ${fileFields(paths)}
        parents(first: 1) { nodes { ${fileFields(paths)} } }
      } } }
    }`,
    variables: { owner, name, commit: oid, ...pathVariables(paths) },
  };
  const answer = await ask({ method: 'POST', path: '/graphql', body, patience: 'read' });
  const parsed = answer.type === 'answered' ? answerBody.safeParse(answer.body) : null;
  if (parsed === null || !parsed.success) return { type: 'refusal', refusal: classifyAnswer(answer, now) };

  const { object } = parsed.data.data.repository;
  const around = { ask, now, nameWithOwner: place.nameWithOwner };
  const at = await readFiles(around, object, paths, []);
  if (at.type === 'refusal') return at;
  const before = await readFiles(around, object.parents.nodes[0] ?? {}, paths, []);
  return before.type === 'refusal' ? before : { type: 'files', before: before.files, at: at.files };
}
