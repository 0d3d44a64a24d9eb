import * as z from 'zod';
import type { Author } from '../../core/entry/author.ts';
import type { EntryPath } from '../../core/entry/entry-path.ts';
import type { Instant } from '../../core/time/instant.ts';
import type { Refusal } from '../classify-answer.ts';
import { pathDeclarations, pathVariables } from '../file-fields.ts';
import type { SnapshotSource } from '../read-snapshot.ts';
import { refusalOfRead } from '../refusal-of-read.ts';

export type AuthorsRead =
  | { readonly type: 'authors'; readonly authors: ReadonlyMap<EntryPath, Author> }
  | { readonly type: 'refusal'; readonly refusal: Refusal };

const actor = z.object({ name: z.string().nullish(), user: z.object({ url: z.string() }).nullish() });
const commits = z.object({ nodes: z.array(z.object({ author: actor.nullish() }).nullable()) });
const answerBody = z.object({
  data: z.object({
    repository: z.object({ ref: z.object({ target: z.record(z.string(), commits) }).nullable() }),
  }),
});

/** Who last committed to each of these files, by the name that git has. One call. */
export async function readAuthors(
  source: SnapshotSource,
  paths: readonly EntryPath[],
  now: Instant,
): Promise<AuthorsRead> {
  const answer = await source.ask({
    method: 'POST',
    path: '/graphql',
    body: query(source, paths),
    patience: 'read',
  });
  const parsed = answer.type === 'answered' ? answerBody.safeParse(answer.body) : null;
  if (parsed === null || !parsed.success) return { type: 'refusal', refusal: refusalOfRead(answer, now) };
  const histories = parsed.data.data.repository.ref?.target ?? {};
  const authors = paths.flatMap((path, index): readonly (readonly [EntryPath, Author])[] => {
    const author = histories[`h${index}`]?.nodes[0]?.author;
    const name = author?.name?.trim() ?? '';
    return name === '' ? [] : [[path, { name, url: author?.user?.url ?? null }]];
  });
  return { type: 'authors', authors: new Map(authors) };
}

function query({ repository, branch }: SnapshotSource, paths: readonly EntryPath[]) {
  const [owner = '', name = ''] = repository.split('/');
  const declared = branch === null ? '' : ', $ref: String!';
  const ref = branch === null ? 'defaultBranchRef' : 'ref(qualifiedName: $ref)';
  const fields = paths.map(
    (_, index) => `h${index}: history(first: 1, path: $p${index}) { nodes { author { name user { url } } } }`,
  );
  return {
    query: `query Authors($owner: String!, $name: String!${declared}${pathDeclarations(paths)}) {
      repository(owner: $owner, name: $name) {
        ref: ${ref} { target { ... on Commit { ${fields.join('\n')} } } }
      }
    }`,
    variables: {
      ...{ owner, name },
      ...(branch === null ? {} : { ref: `refs/heads/${branch}` }),
      ...pathVariables(paths),
    },
  };
}
