import type { EntryPath } from '../core/entry/entry-path.ts';

/** The variables that name the paths of a query. */
export function pathVariables(paths: readonly EntryPath[]): Readonly<Record<string, string>> {
  return Object.fromEntries(paths.map((path, index) => [`p${index}`, path]));
}

/** Their declarations, beginning with a comma. */
export function pathDeclarations(paths: readonly EntryPath[]): string {
  return paths.map((_, index) => `, $p${index}: String!`).join('');
}

/** The fields of a Commit that hold the files: asked through the commit, they are all of that commit. */
export function fileFields(paths: readonly EntryPath[]): string {
  return paths
    .map(
      (_, index) =>
        `${fileAlias(index)}: file(path: $p${index}) { type mode oid object { ... on Blob { isBinary isTruncated text } } }`,
    )
    .join('\n');
}

export function fileAlias(index: number): string {
  return `f${index}`;
}
