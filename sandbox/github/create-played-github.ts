import { randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Protection } from './error-shapes.ts';
import { type BareRepository, openBareRepository } from './git/bare-repository.ts';
import { listCommits } from './git/list-commits.ts';
import { listFiles } from './git/list-files.ts';
import { answerGit } from './git-http.ts';
import { createTurns } from './in-turn.ts';
import { linksOf } from './links.ts';
import type { PlayedGitHub } from './played-github.ts';
import { pushByHand } from './push-by-hand.ts';
import { createRateBudget } from './rate-budget.ts';
import type { Scene } from './scene.ts';
import { sendAnswer, unicornAnswer } from './wire/answer.ts';
import { answerApi } from './wire/answer-api.ts';
import { createLine } from './wire/line.ts';

export type PlayedGitHubOptions = {
  /** The bare repository's own folder; made where it is not there. */
  readonly folder: string;
  readonly clock: { now(): number };
  /** `owner/name` */
  readonly repository?: string;
  /** What a repository without a commit begins with. */
  readonly seed?: 'empty' | 'readme';
};

const DEFAULT_BRANCH = 'main';

/** A GitHub of one repository: its API over a real bare git repository, and git's own protocol beside it. */
export async function createPlayedGitHub(options: PlayedGitHubOptions): Promise<PlayedGitHub> {
  const fullName = options.repository ?? 'acme/journal';
  const [owner = '', name = ''] = fullName.split('/');
  const repository = await openBareRepository(options.folder, DEFAULT_BRANCH);
  const line = createLine();
  const listeners = new Set<() => void>();
  let origin = '';
  let stopped = false;
  let archived = false;
  let protection: Protection | 'none' = 'none';

  const changed = () => {
    for (const listener of listeners) listener();
  };
  const scene: Scene = {
    repository,
    owner,
    name,
    defaultBranch: DEFAULT_BRANCH,
    // Shaped like an installation token, and new each time, so that none can be kept.
    token: `ghs_${randomBytes(18).toString('hex')}`,
    clock: options.clock,
    budget: createRateBudget(options.clock),
    origin: () => origin,
    isArchived: () => archived,
    protection: () => protection,
    inTurn: createTurns(),
    changed,
    reportBug(error) {
      if (!stopped) console.error(error);
    },
  };
  if (options.seed === 'readme') await pushReadme(scene);

  // A client that went away, or the sandbox stopping, leaves nobody to answer; anything else is a bug of ours.
  function guard(response: ServerResponse, answering: Promise<void>): void {
    answering.catch((error: unknown) => {
      if (!response.destroyed) scene.reportBug(error);
      response.destroy();
    });
  }

  function handle(request: IncomingMessage, response: ServerResponse): boolean {
    const url = URL.parse(request.url ?? '/', 'http://sandbox.invalid');
    if (url === null) return false;
    const path = url.pathname;
    if (path === '/github' || path.startsWith('/github/')) {
      guard(response, answerApi(scene, line, request, url, response));
      return true;
    }
    const gitRoot = `/${fullName}.git/`;
    if (!path.startsWith(gitRoot)) return false;
    const below = path.slice(gitRoot.length - 1);
    if (line.down) sendAnswer(response, unicornAnswer(502));
    else guard(response, answerGit(scene, request, response, below, url.searchParams));
    return true;
  }

  return {
    get apiUrl() {
      return linksOf(scene).api;
    },
    token: scene.token,
    repository: fullName,
    defaultBranch: DEFAULT_BRANCH,
    folder: options.folder,
    get cloneUrl() {
      return linksOf(scene).clone;
    },
    calls: line.calls,
    listen(reachable) {
      origin = reachable;
    },
    handle,
    async tree() {
      const head = await repository.head(DEFAULT_BRANCH);
      return head === null ? [] : listFiles(repository.git, head);
    },
    file: (path) => readFile(repository, path),
    async commits(limit) {
      const head = await repository.head(DEFAULT_BRANCH);
      return head === null ? [] : listCommits(repository.git, head, limit);
    },
    pushByHand: (files, message, author = 'Someone Else') =>
      scene.inTurn(() => pushByHand(scene, { branch: DEFAULT_BRANCH, files, message, author })),
    setArchived(now) {
      archived = now;
      changed();
    },
    setDown(now) {
      line.down = now;
      changed();
    },
    setLatency(milliseconds) {
      line.latency = milliseconds;
      changed();
    },
    setProtected(rule) {
      protection = rule;
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
      await repository.git.stop();
    },
  };
}

async function pushReadme(scene: Scene): Promise<void> {
  if ((await scene.repository.head(DEFAULT_BRANCH)) !== null) return;
  const text = `# ${scene.name}\n\nThe team's journal.\n`;
  const files = { 'README.md': text };
  await pushByHand(scene, { branch: DEFAULT_BRANCH, files, message: 'Initial commit', author: 'Ada Moreau' });
}

async function readFile(repository: BareRepository, path: string): Promise<string | null> {
  const head = await repository.head(DEFAULT_BRANCH);
  const commit = head === null ? null : await repository.commit(head);
  const found = commit === null ? null : await repository.find(commit.tree, path);
  if (found?.type !== 'blob') return null;
  return (await repository.objects.read(found.oid))?.bytes.toString('utf8') ?? null;
}
