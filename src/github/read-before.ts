import * as z from 'zod';
import type { EntryPath } from '../core/entry/entry-path.ts';
import type { Instant } from '../core/time/instant.ts';
import type { CommitOid } from '../use-cases/ports.ts';
import type { Ask } from './answer.ts';
import { blobUrl } from './blob-url.ts';
import { commitOid } from './commit-oid.ts';
import { complaintsOf } from './complaint.ts';
import { fileFields, pathDeclarations, pathVariables } from './file-fields.ts';
import { isOfOneFile } from './is-of-one-file.ts';
import { ownRefusals } from './own-refusals.ts';
import { type FileRead, foundFile } from './read-file.ts';
import { readFiles } from './read-files.ts';
import { refusalOfRead } from './refusal-of-read.ts';

const parent = z.looseObject({ oid: commitOid });
const answerBody = z.object({
  data: z.object({
    repository: z.object({
      nameWithOwner: z.string(),
      url: z.string(),
      object: z.object({ parents: z.object({ nodes: z.array(parent) }) }).nullable(),
    }),
  }),
});

/**
 * A file as it was just before this commit. Its page is the one of that commit's parent: what it shows does not change.
 * A commit that cannot be found says nothing about the file, so it is a refusal and never "there was none".
 */
export async function readBefore(
  source: { readonly ask: Ask; readonly repository: string },
  path: EntryPath,
  commit: CommitOid,
  now: Instant,
): Promise<FileRead> {
  const { ask } = source;
  const body = query(source.repository, path, commit);
  const answer = await ask({ method: 'POST', path: '/graphql', body, patience: 'read' });
  const complaints = answer.type === 'answered' ? complaintsOf(answer) : [];
  const parsed =
    answer.type === 'answered' && complaints.every(isOfOneFile) ? answerBody.safeParse(answer.body) : null;
  if (parsed === null || !parsed.success) return { type: 'refusal', refusal: refusalOfRead(answer, now) };

  const { nameWithOwner, url, object } = parsed.data.data.repository;
  if (object === null) return { type: 'refusal', refusal: ownRefusals.noCommit };
  const [before] = object.parents.nodes;
  if (before === undefined) return { type: 'absent' };
  const read = await readFiles({ ask, now, nameWithOwner }, before, [path], complaints);
  if (read.type === 'refusal') return read;
  return foundFile(read.files.get(path), blobUrl(url, before.oid, path));
}

function query(repository: string, path: EntryPath, commit: CommitOid) {
  const [owner = '', name = ''] = repository.split('/');
  return {
    query: `query Before($owner: String!, $name: String!, $commit: GitObjectID!${pathDeclarations([path])}) {
      repository(owner: $owner, name: $name) { nameWithOwner url object(oid: $commit) { ... on Commit {
        parents(first: 1) { nodes { oid ${fileFields([path])} } }
      } } }
    }`,
    variables: { owner, name, commit, ...pathVariables([path]) },
  };
}
