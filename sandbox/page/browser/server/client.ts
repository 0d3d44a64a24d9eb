import type { HandChange, HandChangeResult, RepositoryCommit } from '../../../github/played-github.ts';
import type { JsonObject, PersonAction } from '../../../slack/played-slack.ts';
import type {
  GitHubMood,
  PageFile,
  PagePullRequest,
  PageRepository,
  PageRules,
  PageScreen,
  PullRequestStep,
} from '../../page-answers.ts';

/** The sandbox's own JSON. The types are the server's; this file is where its answers come in. */

export async function getScreen(as: string): Promise<PageScreen> {
  return (await ask(`/api/screen?as=${encodeURIComponent(as)}`)) as PageScreen;
}

export async function getRepository(repository: string): Promise<PageRepository> {
  return (await ask(`/api/repository?${query({ repository })}`)) as PageRepository;
}

export async function getFile(repository: string, path: string): Promise<PageFile> {
  return (await ask(`/api/file?${query({ repository, path })}`)) as PageFile;
}

export async function getCommit(repository: string, oid: string): Promise<RepositoryCommit> {
  return (await ask(`/api/commit?${query({ repository, oid })}`)) as RepositoryCommit;
}

export async function getPullRequest(repository: string, number: number): Promise<PagePullRequest> {
  const asked = query({ repository, number: String(number) });
  return (await ask(`/api/pull-request?${asked}`)) as PagePullRequest;
}

/** Where the browser finds a picture of the repository, and one that was uploaded to Slack. */
export function pictureAddress(repository: string, path: string): string {
  return `/api/picture?${query({ repository, path })}`;
}

export function slackFileAddress(id: string): string {
  return `/api/slack-file?${query({ id })}`;
}

/** Resolves when the bot has answered, or Slack has given up waiting. */
export async function act(as: string, action: PersonAction): Promise<void> {
  await ask('/api/act', { as, action });
}

/** `weekday` is the number of a day of the week, Sunday being 0; without one any day will do. */
export async function moveClock(
  move: { moveBy: number } | { time: string; zone: string; weekday?: number },
): Promise<void> {
  await ask('/api/clock', move);
}

export async function setGitHub(mood: GitHubMood): Promise<void> {
  await ask('/api/github', { mood });
}

export async function changeByHand(repository: string, change: HandChange): Promise<HandChangeResult> {
  return (await ask('/api/change', { repository, ...change })) as HandChangeResult;
}

/** As somebody who does not use the bot. */
export async function pushJournal(repository: string): Promise<void> {
  await ask('/api/push-journal', { repository });
}

export async function settlePullRequest(
  repository: string,
  number: number,
  step: PullRequestStep,
): Promise<void> {
  await ask('/api/pull-request', { repository, number, step });
}

export async function setRules(repository: string, rules: PageRules): Promise<void> {
  await ask('/api/rules', { repository, rules });
}

/** Returns Slack's file object. */
export async function upload(as: string, file: File): Promise<JsonObject> {
  const address = `/api/upload?${query({ as, name: file.name, mimetype: file.type })}`;
  return (await send(address, 'application/octet-stream', file)) as JsonObject;
}

async function ask(path: string, body?: object): Promise<unknown> {
  if (body !== undefined) return send(path, 'application/json', JSON.stringify(body));
  return answerOf(path, await fetch(path));
}

async function send(path: string, type: string, body: string | File): Promise<unknown> {
  return answerOf(path, await fetch(path, { method: 'POST', headers: { 'content-type': type }, body }));
}

async function answerOf(path: string, response: Response): Promise<unknown> {
  if (!response.ok) throw new Error(`${path} answered ${response.status}`);
  return response.json();
}

function query(parts: Readonly<Record<string, string>>): string {
  return new URLSearchParams(parts).toString();
}
