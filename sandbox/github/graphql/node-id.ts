import { findSceneById } from '../find-scene.ts';
import type { Scene, Site } from '../scene.ts';

/** Global ids: what a thing is, its repository and its name there; opaque to clients. */
type Kind = 'R' | 'REF' | 'C' | 'B' | 'T' | 'PR' | 'PRC';

/** The id of a thing in a repository. A repository's own name in it is empty. */
export function encodeNodeId({ id }: Scene, kind: Kind, name: string): string {
  return `${kind}_${Buffer.from(`${id}:${name}`).toString('base64url')}`;
}

export function encodeAccountId(kind: 'U' | 'BOT', id: number): string {
  return `${kind}_${Buffer.from(String(id)).toString('base64url')}`;
}

/** The thing an id of this kind names, where the tokens can see its repository; else null. */
export function findNamed(site: Site, kind: Kind, id: string): { scene: Scene; name: string } | null {
  const found = /^([A-Z]+)_([\w-]+)$/.exec(id);
  if (found?.[1] !== kind) return null;
  const [, repository = '', name = ''] =
    /^(\d+):(.*)$/s.exec(Buffer.from(found[2] ?? '', 'base64url').toString('utf8')) ?? [];
  const scene = findSceneById(site, Number(repository));
  return scene === null ? null : { scene, name };
}
