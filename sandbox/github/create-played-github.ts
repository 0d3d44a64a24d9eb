import { randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { dirname, join } from 'node:path';
import { createPlayedRepository } from './create-played-repository.ts';
import { createScene } from './create-scene.ts';
import { nameOf } from './find-scene.ts';
import { answerGit } from './git-http.ts';
import { siteLinks } from './links.ts';
import type { PlayedGitHub, PlayedRepository } from './played-github.ts';
import { createRateBudget } from './rate-budget.ts';
import type { Scene, Site } from './scene.ts';
import { sendAnswer, unicornAnswer } from './wire/answer.ts';
import { answerApi } from './wire/answer-api.ts';
import { createLine } from './wire/line.ts';

export type PlayedGitHubOptions = {
  /** The first bare repository's own folder; made where it is not there. Others lie beside it. */
  readonly folder: string;
  readonly clock: { now(): number };
  /** `owner/name` of the first repository. */
  readonly repository?: string;
  /** What a repository without a commit begins with. */
  readonly seed?: 'empty' | 'readme';
};

const FIRST_ID = 740_100_001;

function newInstallationToken(): string {
  return `ghs_${randomBytes(18).toString('hex')}`;
}

/** A GitHub of a few repositories: its API over real bare git repositories, and git's own protocol beside it. */
export async function createPlayedGitHub(options: PlayedGitHubOptions): Promise<PlayedGitHub> {
  const line = createLine();
  const listeners = new Set<() => void>();
  const scenes: Scene[] = [];
  const repositories: PlayedRepository[] = [];
  let origin = '';
  let stopped = false;

  const changed = () => {
    for (const listener of listeners) listener();
  };
  const site: Site = {
    // New each time, so that none can be kept.
    token: `github_pat_${randomBytes(30).toString('hex')}`,
    credentials: { installation: 'active', installationToken: newInstallationToken(), hasExpired: false },
    clock: options.clock,
    budget: createRateBudget(options.clock),
    origin: () => origin,
    scenes: () => scenes,
    changed,
    reportBug(error) {
      if (!stopped) console.error(error);
    },
  };

  async function add(repository: string, folder: string, seed: 'empty' | 'readme') {
    const scene = await createScene(site, { id: FIRST_ID + scenes.length, repository, folder, seed });
    const played = createPlayedRepository(scene);
    scenes.push(scene);
    repositories.push(played);
    return played;
  }

  // A client that went away, or the sandbox stopping, leaves nobody to answer; anything else is a bug of ours.
  function guard(response: ServerResponse, answering: Promise<void>): void {
    answering.catch((error: unknown) => {
      if (!response.destroyed) site.reportBug(error);
      response.destroy();
    });
  }

  function handle(request: IncomingMessage, response: ServerResponse): boolean {
    const url = URL.parse(request.url ?? '/', 'http://sandbox.invalid');
    if (url === null) return false;
    const path = url.pathname;
    if (path === '/github' || path.startsWith('/github/')) {
      guard(response, answerApi(site, line, request, url, response));
      return true;
    }
    const [, asked = '', below = ''] = /^\/([^/]+\/[^/]+)\.git(\/.*)$/.exec(path) ?? [];
    const scene =
      scenes.find((one) => nameOf(one) === asked) ??
      scenes.find(({ formerNames }) => formerNames.has(asked.toLowerCase()));
    if (scene === undefined) return false;
    if (line.down) sendAnswer(response, unicornAnswer(502));
    else guard(response, answerGit(scene, request, response, below, url.searchParams));
    return true;
  }

  const first = await add(options.repository ?? 'acme/journal', options.folder, options.seed ?? 'empty');
  return {
    ...first,
    get repository() {
      return first.repository;
    },
    get cloneUrl() {
      return first.cloneUrl;
    },
    get apiUrl() {
      return siteLinks(site).api;
    },
    token: site.token,
    repositories,
    calls: line.calls,
    async addRepository(repository, seed = 'readme') {
      const added = await add(repository, join(dirname(options.folder), `${repository}.git`), seed);
      changed();
      return added;
    },
    listen(reachable) {
      origin = reachable;
    },
    handle,
    setDown(now) {
      line.down = now;
      changed();
    },
    setInstallation(installation) {
      site.credentials.installation = installation;
      // One that is installed again has none of its old tokens.
      if (installation === 'removed') site.credentials.installationToken = newInstallationToken();
      changed();
    },
    setTokens(tokens) {
      site.credentials.hasExpired = tokens === 'expired';
      if (tokens === 'expired') site.credentials.installationToken = newInstallationToken();
      changed();
    },
    setLatency(milliseconds) {
      line.latency = milliseconds;
      changed();
    },
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    fault: (fault) => line.faults.add(fault),
    async stop() {
      stopped = true;
      listeners.clear();
      await line.stop();
      await Promise.all(scenes.map(({ repository }) => repository.git.stop()));
    },
  };
}
