import { graphQLRefusals, unknownNode } from '../error-shapes.ts';
import type { Scene, Site } from '../scene.ts';
import { findNamed } from './node-id.ts';
import { refused } from './refused.ts';

/** The repository with this node id; throws GitHub's refusal where the token may not write to it. */
export function writableScene(site: Site, repositoryId: string): Scene {
  const named = findNamed(site, 'R', repositoryId);
  if (named === null) throw refused(unknownNode(repositoryId));
  const { access, archived } = named.scene.condition;
  if (access === 'read') throw refused(graphQLRefusals.readOnly);
  if (archived) throw refused(graphQLRefusals.archived);
  return named.scene;
}
