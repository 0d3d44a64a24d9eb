import * as z from 'zod';
import { type EntryPath, parseEntryPath } from '../core/entry/entry-path.ts';
import type { Instant } from '../core/time/instant.ts';
import type { Refusal } from './classify-answer.ts';
import { ownRefusals } from './own-refusals.ts';
import type { SnapshotSource } from './read-snapshot.ts';
import { refusalOfRead } from './refusal-of-read.ts';

export type JournalSearch =
  | { readonly type: 'paths'; readonly paths: readonly EntryPath[] }
  | { readonly type: 'refusal'; readonly refusal: Refusal };

/** The pattern that the existing tool counts journals by: `20??-??-??-*.md`. */
const journalName = /^20[^/]{2}-[^/]{2}-[^/]{2}-[^/]*\.md$/;

const tree = z.object({ entries: z.array(z.object({ name: z.string(), type: z.string() })).nullish() });
const answerBody = z.object({
  data: z.object({
    repository: z.object({
      isEmpty: z.boolean(),
      ref: z.object({ name: z.string() }).nullable(),
      object: tree.nullable(),
    }),
  }),
});

/** The journals in the folder, newest day first; none where there is no folder yet. GitHub gives a tree in one piece. */
export async function listJournals(
  source: SnapshotSource & { readonly folder: string },
  limit: number,
  now: Instant,
): Promise<JournalSearch> {
  const answer = await source.ask({
    method: 'POST',
    path: '/graphql',
    body: query(source),
    patience: 'read',
  });
  const parsed = answer.type === 'answered' ? answerBody.safeParse(answer.body) : null;
  if (parsed === null || !parsed.success) return { type: 'refusal', refusal: refusalOfRead(answer, now) };
  const { isEmpty, ref, object } = parsed.data.data.repository;
  if (ref === null && !isEmpty) return { type: 'refusal', refusal: ownRefusals.noBranch };
  const names = (object?.entries ?? [])
    .filter(({ name, type }) => type === 'blob' && journalName.test(name))
    .map(({ name }) => name)
    .sort()
    .reverse();
  const paths = names.map((name) => parseEntryPath(`${source.folder}/${name}`));
  return { type: 'paths', paths: paths.filter((path) => path !== null).slice(0, limit) };
}

function query({ repository, branch, folder }: SnapshotSource & { readonly folder: string }) {
  const [owner = '', name = ''] = repository.split('/');
  const declared = branch === null ? '' : ', $ref: String!';
  const ref = branch === null ? 'defaultBranchRef' : 'ref(qualifiedName: $ref)';
  const qualified = `refs/heads/${branch}`;
  return {
    query: `query Journals($owner: String!, $name: String!, $folder: String!${declared}) {
      repository(owner: $owner, name: $name) {
        isEmpty
        ref: ${ref} { name }
        object(expression: $folder) { ... on Tree { entries { name type } } }
      }
    }`,
    variables: {
      owner,
      name,
      folder: `${branch === null ? 'HEAD' : qualified}:${folder}`,
      ...(branch === null ? {} : { ref: qualified }),
    },
  };
}
