import { z } from 'zod';
import type { PlayedGitHub, PlayedRepository } from '../github/played-github.ts';
import type { PageRepository } from './page-answers.ts';
import { pictureType } from './picture-type.ts';
import { pullRequestRoutes } from './pull-request-routes.ts';
import { readJson } from './read-json.ts';
import { readPageFile } from './read-page-file.ts';
import { found, missing, picture, type Routes, wrong } from './route.ts';

const SHOWN_COMMITS = 50;

/** The repositories: what they hold, and what people do there past the bot. */
export function repositoryRoutes(github: PlayedGitHub): Routes {
  const named = (name: string | null): PlayedRepository =>
    github.repositories.find(({ repository }) => repository === name) ?? github;
  const askedFor = (url: URL) => named(url.searchParams.get('repository'));
  const pullRequests = pullRequestRoutes(named);
  const pathIn = (url: URL) => url.searchParams.get('path') ?? '';

  return {
    ...pullRequests.routes,

    'GET /api/repository': async (url) => {
      const repository = askedFor(url);
      const [tree, commits] = await Promise.all([repository.tree(), repository.commits(SHOWN_COMMITS)]);
      const { repository: name, defaultBranch: branch, cloneUrl } = repository;
      return found({
        ...{ name, branch, cloneUrl, tree, commits },
        pullRequests: repository.pullRequests(),
        rules: pullRequests.rulesOf(repository),
      } satisfies PageRepository);
    },

    'GET /api/file': async (url) => {
      const file = await readPageFile(askedFor(url), pathIn(url));
      return file === null ? missing('file') : found(file);
    },

    'GET /api/picture': async (url) => {
      const mimetype = pictureType(pathIn(url));
      const bytes = mimetype === null ? null : await askedFor(url).bytes(pathIn(url));
      return mimetype === null || bytes === null ? missing('picture') : picture(mimetype, bytes);
    },

    'GET /api/commit': async (url) => {
      const oid = url.searchParams.get('oid') ?? '';
      const commit = (await askedFor(url).commits(1_000)).find((known) => known.oid === oid);
      return commit ? found(commit) : missing('commit');
    },

    'POST /api/change': async (_url, request) => {
      const asked = handChange.safeParse(await readJson(request));
      if (!asked.success) return wrong('say repository, path, from, to and message');
      const { repository, ...change } = asked.data;
      return found(await named(repository).changeByHand(change));
    },
  };
}

const handChange = z.strictObject({
  repository: z.string(),
  path: z.string().min(1),
  from: z.string().nullable(),
  to: z.discriminatedUnion('type', [
    z.strictObject({ type: z.literal('text'), text: z.string() }),
    z.strictObject({ type: z.literal('deleted') }),
    z.strictObject({ type: z.literal('renamed'), path: z.string().min(1) }),
  ]),
  message: z.string().min(1),
});
