import type { Scene, Site } from './scene.ts';

/** The repository of this `owner/name`, whatever its case; null where there is none that the tokens can see. */
export function findScene(site: Site, nameWithOwner: string): Scene | null {
  const wanted = nameWithOwner.toLowerCase();
  return visibleScenes(site).find((scene) => nameOf(scene).toLowerCase() === wanted) ?? null;
}

/** The same by a name that it had once, as GitHub's redirects find it; who has the name now comes first. */
export function findRenamed(site: Site, nameWithOwner: string): Scene | null {
  const wanted = nameWithOwner.toLowerCase();
  return visibleScenes(site).find(({ formerNames }) => formerNames.has(wanted)) ?? null;
}

export function findSceneById(site: Site, id: number): Scene | null {
  return visibleScenes(site).find((scene) => scene.id === id) ?? null;
}

/** What a list of repositories shows. */
export function visibleScenes(site: Site): readonly Scene[] {
  return site.scenes().filter(({ condition }) => condition.access !== 'none');
}

/** `owner/name` */
export function nameOf({ owner, name }: Pick<Scene, 'owner' | 'name'>): string {
  return `${owner}/${name}`;
}
