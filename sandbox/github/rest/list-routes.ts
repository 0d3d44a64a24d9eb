import type { IncomingMessage } from 'node:http';
import { restRefusals } from '../error-shapes.ts';
import { visibleScenes } from '../find-scene.ts';
import { siteLinks } from '../links.ts';
import type { Scene, Site } from '../scene.ts';
import { type Answer, jsonAnswer } from '../wire/answer.ts';
import { describeRepository } from './describe-repository.ts';
import { RestRefused } from './rest-refused.ts';
import type { RestRequest, SiteRoute } from './route.ts';

/** Which repositories there are: a person's token has one list, an app's installation another. */
export function getListRoutes(): readonly SiteRoute[] {
  return [
    { method: 'GET', path: '/user/repos', answer: getOwn },
    { method: 'GET', path: '/installation/repositories', answer: getInstalled },
  ];
}

async function getOwn(site: Site, { query, headers }: RestRequest): Promise<Answer> {
  if (isOfInstallation(site, headers)) throw new RestRefused(restRefusals.readOnly);
  const { scenes, link } = pageOf(site, query, '/user/repos');
  return jsonAnswer(
    200,
    scenes.map((scene) => describeRepository(scene, headers)),
    link,
  );
}

async function getInstalled(site: Site, { query, headers }: RestRequest): Promise<Answer> {
  if (!isOfInstallation(site, headers)) throw new RestRefused(restRefusals.forInstallations);
  const { scenes, link } = pageOf(site, query, '/installation/repositories');
  const repositories = scenes.map((scene) => describeRepository(scene, headers));
  return jsonAnswer(
    200,
    { total_count: visibleScenes(site).length, repository_selection: 'selected', repositories },
    link,
  );
}

function isOfInstallation(site: Site, headers: IncomingMessage['headers']): boolean {
  return headers.authorization?.endsWith(site.credentials.installationToken) === true;
}

/** By `page` and `per_page`; the next one is named in the `link` header (docs.github.com, "Using pagination"). */
function pageOf(site: Site, query: URLSearchParams, path: string) {
  const size = Math.min(Math.max(Number(query.get('per_page') ?? 30) || 30, 1), 100);
  const page = Math.max(Number(query.get('page') ?? 1) || 1, 1);
  const all: readonly Scene[] = visibleScenes(site);
  const next = `<${siteLinks(site).api}${path}?per_page=${size}&page=${page + 1}>; rel="next"`;
  const link: Answer['headers'] = page * size < all.length ? { link: next } : {};
  return { scenes: all.slice((page - 1) * size, page * size), link };
}
