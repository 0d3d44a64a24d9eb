import * as z from 'zod';
import { type EntryPath, parseEntryPath } from '../../core/entry/entry-path.ts';
import type { Instant } from '../../core/time/instant.ts';
import type { Folders, TreeResult } from '../../use-cases/ports.ts';
import { blobUrl } from '../blob-url.ts';
import type { Refusal } from '../classify-answer.ts';
import { ownRefusals } from '../own-refusals.ts';
import type { SnapshotSource } from '../read-snapshot.ts';
import { refusalOfRead } from '../refusal-of-read.ts';
import { treeOid } from './tree-oid.ts';
import { walkChanged } from './walk-changed.ts';

export type TreeRead =
  | Exclude<TreeResult, { type: 'trouble' }>
  | { readonly type: 'refusal'; readonly refusal: Refusal };

const answerBody = z.object({
  data: z.object({
    repository: z.object({
      url: z.string(),
      isEmpty: z.boolean(),
      ref: z
        .object({
          name: z.string(),
          target: z.object({ file: z.object({ oid: treeOid, type: z.string() }).nullable() }),
        })
        .nullable(),
    }),
  }),
});

/**
 * What changed below the folder since its folders were known so: one call where nothing did, else one for each level of
 * folders that have, for fifty of them at a time.
 */
export async function readTree(
  source: SnapshotSource & { readonly folder: string },
  known: Folders,
  now: Instant,
): Promise<TreeRead> {
  const root = parseEntryPath(source.folder);
  if (root === null) throw new RangeError('the folder is no path of a repository');
  const answer = await source.ask({
    method: 'POST',
    path: '/graphql',
    body: query(source),
    patience: 'read',
  });
  const parsed = answer.type === 'answered' ? answerBody.safeParse(answer.body) : null;
  if (parsed === null || !parsed.success) return { type: 'refusal', refusal: refusalOfRead(answer, now) };

  const { url, isEmpty, ref } = parsed.data.data.repository;
  if (ref === null && !isEmpty) return { type: 'refusal', refusal: ownRefusals.noBranch };
  const file = ref?.target.file ?? null;
  const oid = file?.type === 'tree' ? file.oid : null;
  if (known.get(root) === (oid ?? undefined) && known.size > 0) return { type: 'unchanged' };
  const filesUrl = ref === null ? url : withoutPath(blobUrl(url, ref.name, root), root);
  if (oid === null) return { type: 'tree', tree: { filesUrl, folders: new Map(), changed: [] } };

  const walked = await walkChanged(source, { path: root, oid }, known, now);
  if (walked.type === 'refusal') return walked;
  return { type: 'tree', tree: { filesUrl, folders: walked.folders, changed: walked.changed } };
}

function withoutPath(url: string, path: EntryPath): string {
  return url.slice(0, url.length - path.split('/').map(encodeURIComponent).join('/').length);
}

function query({ repository, branch, folder }: SnapshotSource & { readonly folder: string }) {
  const [owner = '', name = ''] = repository.split('/');
  const declared = branch === null ? '' : ', $ref: String!';
  const ref = branch === null ? 'defaultBranchRef' : 'ref(qualifiedName: $ref)';
  return {
    query: `query Folder($owner: String!, $name: String!, $folder: String!${declared}) {
      repository(owner: $owner, name: $name) {
        url isEmpty
        ref: ${ref} { name target { ... on Commit { file(path: $folder) { oid type } } } }
      }
    }`,
    variables: { owner, name, folder, ...(branch === null ? {} : { ref: `refs/heads/${branch}` }) },
  };
}
