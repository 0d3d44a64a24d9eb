import * as z from 'zod';
import { parseBlobOid } from '../../core/entry/blob-oid.ts';
import { type EntryPath, parseEntryPath } from '../../core/entry/entry-path.ts';
import { mayBeEntry, mayHoldEntries } from '../../core/index/entry-file.ts';
import type { Instant } from '../../core/time/instant.ts';
import type { FileInTree, Folders, TreeOid, TreeSeen } from '../../use-cases/ports.ts';
import type { Ask } from '../answer.ts';
import { classifyAnswer, type Refusal } from '../classify-answer.ts';
import { ownRefusals } from '../own-refusals.ts';
import { treeOid } from './tree-oid.ts';

type Folder = { readonly path: EntryPath; readonly oid: TreeOid };

export type Walked =
  | ({ readonly type: 'walked' } & Pick<TreeSeen, 'folders' | 'changed'>)
  | { readonly type: 'refusal'; readonly refusal: Refusal };

/** A folder may have thousands of files, each some hundred bytes of the answer. */
const AT_ONCE = 50;
const SYMBOLIC_LINK = 0o120000;

const entries = z.object({
  entries: z
    .array(
      z.object({ name: z.string(), type: z.string(), mode: z.number(), oid: z.string(), size: z.number() }),
    )
    .nullable(),
});
const answerBody = z.object({ data: z.object({ repository: z.record(z.string(), entries.nullable()) }) });

type Entries = NonNullable<z.infer<typeof entries>['entries']>;

/** Goes down from a folder that changed, level by level, and past what is as it was known. */
export async function walkChanged(
  { ask, repository }: { readonly ask: Ask; readonly repository: string },
  root: Folder,
  known: Folders,
  now: Instant,
): Promise<Walked> {
  const folders = new Map<EntryPath, TreeOid>([[root.path, root.oid]]);
  const changed: { readonly folder: EntryPath; readonly files: readonly FileInTree[] }[] = [];
  let level: readonly Folder[] = [root];
  while (level.length > 0) {
    const read = await readLevel({ ask, repository }, level, now);
    if (read.type === 'refusal') return read;
    const below = read.folders.flatMap(({ folder, found }) => {
      changed.push({ folder: folder.path, files: filesIn(folder.path, found) });
      return foldersIn(folder.path, found);
    });
    for (const { path, oid } of below) folders.set(path, oid);
    for (const same of below.filter(({ path, oid }) => known.get(path) === oid)) {
      for (const [path, oid] of known) if (path.startsWith(`${same.path}/`)) folders.set(path, oid);
    }
    level = below.filter(({ path, oid }) => known.get(path) !== oid);
  }
  return { type: 'walked', folders, changed };
}

type LevelRead =
  | {
      readonly type: 'folders';
      readonly folders: readonly { readonly folder: Folder; readonly found: Entries }[];
    }
  | { readonly type: 'refusal'; readonly refusal: Refusal };

async function readLevel(
  { ask, repository }: { readonly ask: Ask; readonly repository: string },
  level: readonly Folder[],
  now: Instant,
): Promise<LevelRead> {
  const folders: { readonly folder: Folder; readonly found: Entries }[] = [];
  for (let from = 0; from < level.length; from += AT_ONCE) {
    const some = level.slice(from, from + AT_ONCE);
    const answer = await ask({
      method: 'POST',
      path: '/graphql',
      body: query(repository, some),
      patience: 'read',
    });
    const parsed = answer.type === 'answered' ? answerBody.safeParse(answer.body) : null;
    if (parsed === null || !parsed.success) return { type: 'refusal', refusal: classifyAnswer(answer, now) };
    for (const [index, folder] of some.entries()) {
      const found = parsed.data.data.repository[`t${index}`]?.entries ?? null;
      // Taken for empty, it would lose its entries.
      if (found === null) return { type: 'refusal', refusal: ownRefusals.noTree };
      folders.push({ folder, found });
    }
  }
  return { type: 'folders', folders };
}

function filesIn(folder: EntryPath, found: Entries): readonly FileInTree[] {
  return found.flatMap(({ name, type, mode, oid, size }) => {
    const path = type === 'blob' && mode !== SYMBOLIC_LINK ? parseEntryPath(`${folder}/${name}`) : null;
    const blob = parseBlobOid(oid);
    return path === null || blob === null || !mayBeEntry(path) ? [] : [{ path, oid: blob, size }];
  });
}

function foldersIn(folder: EntryPath, found: Entries): readonly Folder[] {
  return found.flatMap(({ name, type, oid }) => {
    const path = type === 'tree' ? parseEntryPath(`${folder}/${name}`) : null;
    const tree = treeOid.safeParse(oid);
    return path === null || !tree.success || !mayHoldEntries(path) ? [] : [{ path, oid: tree.data }];
  });
}

function query(repository: string, folders: readonly Folder[]) {
  const [owner = '', name = ''] = repository.split('/');
  const declared = folders.map((_, index) => `, $o${index}: GitObjectID!`).join('');
  const fields = folders.map(
    (_, index) =>
      `t${index}: object(oid: $o${index}) { ... on Tree { entries { name type mode oid size } } }`,
  );
  const oids = Object.fromEntries(folders.map(({ oid }, index) => [`o${index}`, oid]));
  return {
    query: `query Trees($owner: String!, $name: String!${declared}) {
      repository(owner: $owner, name: $name) { ${fields.join('\n')} }
    }`,
    variables: { owner, name, ...oids },
  };
}
