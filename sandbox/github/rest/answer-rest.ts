import type { IncomingMessage } from 'node:http';
import { restRefusals } from '../error-shapes.ts';
import type { Scene } from '../scene.ts';
import { type Answer, refusalAnswer } from '../wire/answer.ts';
import { getAccountRoutes } from './account-routes.ts';
import { getAppRoutes } from './app-routes.ts';
import { getBranchRoutes } from './branch-routes.ts';
import { getContentsRoutes } from './contents-routes.ts';
import { getRepositoryRoutes } from './repository-routes.ts';
import { RestRefused } from './rest-refused.ts';
import type { Route } from './route.ts';

const ROUTES: readonly Route[] = [
  ...getAccountRoutes(),
  ...getAppRoutes(),
  ...getRepositoryRoutes(),
  ...getContentsRoutes(),
  ...getBranchRoutes(),
];

/** Answers a REST call; `url` is below the API's base. What is not played is 404, as for a route GitHub does not have. */
export async function answerRest(
  scene: Scene,
  request: IncomingMessage,
  url: URL,
  body: Buffer,
): Promise<Answer> {
  const path = url.pathname.replace(/\/$/, '');
  for (const route of ROUTES) {
    const parameters = route.method === request.method ? match(scene, route.path, path) : null;
    if (parameters === null) continue;
    try {
      return await route.answer(scene, {
        parameters,
        query: url.searchParams,
        headers: request.headers,
        body,
      });
    } catch (error) {
      if (error instanceof RestRefused) return refusalAnswer(error.refusal);
      scene.reportBug(error);
      return refusalAnswer(restRefusals.broken);
    }
  }
  return refusalAnswer(restRefusals.notFound);
}

function match(scene: Scene, path: string, asked: string): Record<string, string> | null {
  const repository = `/repos/${scene.owner}/${scene.name}`;
  const ofRepository = path.startsWith('{repo}');
  if (ofRepository && asked.slice(0, repository.length).toLowerCase() !== repository.toLowerCase())
    return null;
  const source = path
    .replace('{repo}', '')
    .replace(/\{(\w+)\+\}/g, '(?<$1>.*)')
    .replace(/\{(\w+)\}/g, '(?<$1>[^/]+)');
  const found = new RegExp(`^${source}$`).exec(ofRepository ? asked.slice(repository.length) : asked);
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
