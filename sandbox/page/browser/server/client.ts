import type { RepositoryCommit } from '../../../github/played-github.ts';
import type { JsonObject, PersonAction } from '../../../slack/played-slack.ts';
import type { GitHubMood, PageFile, PageRepository, PageScreen } from '../../page-answers.ts';

/** The sandbox's own JSON. The types are the server's; this file is where its answers come in. */

export async function getScreen(as: string): Promise<PageScreen> {
  return (await ask(`/api/screen?as=${encodeURIComponent(as)}`)) as PageScreen;
}

export async function getRepository(): Promise<PageRepository> {
  return (await ask('/api/repository')) as PageRepository;
}

export async function getFile(path: string): Promise<PageFile> {
  return (await ask(`/api/file?path=${encodeURIComponent(path)}`)) as PageFile;
}

export async function getCommit(oid: string): Promise<RepositoryCommit> {
  return (await ask(`/api/commit?oid=${encodeURIComponent(oid)}`)) as RepositoryCommit;
}

/** Resolves when the bot has answered, or Slack has given up waiting. */
export async function act(as: string, action: PersonAction): Promise<void> {
  await ask('/api/act', { as, action });
}

export async function moveClock(move: { moveBy: number } | { time: string; zone: string }): Promise<void> {
  await ask('/api/clock', move);
}

export async function setGitHub(mood: GitHubMood): Promise<void> {
  await ask('/api/github', { mood });
}

export async function pushByHand(path: string, text: string, message: string): Promise<void> {
  await ask('/api/push', { path, text, message });
}

/** Returns Slack's file object. */
export async function upload(as: string, file: File): Promise<JsonObject> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const binary = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  const { name, type: mimetype } = file;
  return (await ask('/api/upload', { as, name, mimetype, base64: btoa(binary) })) as JsonObject;
}

async function ask(path: string, body?: object): Promise<unknown> {
  const response = await fetch(
    path,
    body === undefined
      ? {}
      : { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) },
  );
  if (!response.ok) throw new Error(`${path} answered ${response.status}`);
  return response.json();
}
