import type { IncomingMessage } from 'node:http';
import { restRefusals } from '../error-shapes.ts';
import { findRenamed, findScene, findSceneById } from '../find-scene.ts';
import { siteLinks } from '../links.ts';
import type { Site } from '../scene.ts';
import { type Answer, refusalAnswer } from '../wire/answer.ts';
import { getAccountRoutes } from './account-routes.ts';
import { getAppRoutes, getInstallationRoute } from './app-routes.ts';
import { getBranchRoutes } from './branch-routes.ts';
import { getContentsRoutes } from './contents-routes.ts';
import { getListRoutes } from './list-routes.ts';
import { getRepositoryRoutes } from './repository-routes.ts';
import { RestRefused } from './rest-refused.ts';
import type { RepositoryRoute, RestRequest, SiteRoute } from './route.ts';

const SITE_ROUTES: readonly SiteRoute[] = [...getAccountRoutes(), ...getAppRoutes(), ...getListRoutes()];
const REPOSITORY_ROUTES: readonly RepositoryRoute[] = [
  getInstallationRoute(),
  ...getRepositoryRoutes(),
  ...getContentsRoutes(),
  ...getBranchRoutes(),
];

/**
 * Answers a REST call; `url` is below the API's base. What is not played is 404, as for a route GitHub does not have,
 * and so is a repository that the token cannot see.
 */
export async function answerRest(
  site: Site,
  request: IncomingMessage,
  url: URL,
  body: Buffer,
): Promise<Answer> {
  const path = url.pathname.replace(/\/$/, '');
  const asked = { query: url.searchParams, headers: request.headers, body };
  const [, name, below = ''] = /^\/repos\/([^/]+\/[^/]+)(\/.*)?$/.exec(path) ?? [];
  const [, id, belowId = ''] = /^\/repositories\/(\d+)(\/.*)?$/.exec(path) ?? [];
  try {
    const byId = id === undefined ? null : findSceneById(site, Number(id));
    if (byId !== null) return await answerBy(REPOSITORY_ROUTES, byId, request.method, belowId, asked);
    if (name === undefined) return await answerBy(SITE_ROUTES, site, request.method, path, asked);
    const scene = findScene(site, name);
    if (scene === null) return redirect(site, name, below, url, request.method);
    return await answerBy(REPOSITORY_ROUTES, scene, request.method, below, asked);
  } catch (error) {
    if (error instanceof RestRefused) return refusalAnswer(error.refusal);
    site.reportBug(error);
    return refusalAnswer(restRefusals.broken);
  }
}

/** A repository that was renamed is reached by its number; what writes is asked to write there again. */
function redirect(site: Site, name: string, below: string, url: URL, method: string | undefined): Answer {
  const scene = findRenamed(site, name);
  if (scene === null) return refusalAnswer(restRefusals.notFound);
  const location = `${siteLinks(site).api}/repositories/${scene.id}${below}${url.search}`;
  return refusalAnswer(method === 'GET' ? restRefusals.moved : restRefusals.movedForWrites, { location });
}

async function answerBy<Place>(
  routes: readonly {
    readonly method: string;
    readonly path: string;
    readonly answer: (place: Place, request: RestRequest) => Promise<Answer>;
  }[],
  place: Place,
  method: string | undefined,
  path: string,
  asked: Omit<RestRequest, 'parameters'>,
): Promise<Answer> {
  for (const route of routes) {
    const parameters = route.method === method ? match(route.path, path) : null;
    if (parameters !== null) return route.answer(place, { ...asked, parameters });
  }
  return refusalAnswer(restRefusals.notFound);
}

function match(path: string, asked: string): Record<string, string> | null {
  const source = path.replace(/\{(\w+)\+\}/g, '(?<$1>.*)').replace(/\{(\w+)\}/g, '(?<$1>[^/]+)');
  const found = new RegExp(`^${source}$`).exec(asked);
  return found === null ? null : decodeAll(found.groups ?? {});
}

/** Null for a percent sign that encodes nothing. */
function decodeAll(groups: Readonly<Record<string, string>>): Record<string, string> | null {
  try {
    return Object.fromEntries(Object.entries(groups).map(([name, text]) => [name, decodeURIComponent(text)]));
  } catch {
    return null;
  }
}
