import { readObjects } from './read-objects.ts';
import type { Git } from './run-git.ts';

export type ObjectType = 'commit' | 'tree' | 'blob' | 'tag';
export type ObjectSize = { readonly oid: string; readonly type: ObjectType; readonly size: number };
export type RawObject = ObjectSize & { readonly bytes: Buffer };

/** Reads objects by oid or full ref name, through two `git cat-file` that stay open from their first use. */
export interface ObjectReader {
  read(name: string): Promise<RawObject | null>;
  /** As `read`, without the content. */
  measure(name: string): Promise<ObjectSize | null>;
}

export function createObjectReader(git: Git): ObjectReader {
  const contents = readObjects(git, true);
  const sizes = readObjects(git, false);
  return {
    async read(name) {
      return contents(name);
    },
    async measure(name) {
      return sizes(name);
    },
  };
}
