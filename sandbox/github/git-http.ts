import type { IncomingMessage, ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { watchBranches } from './move-branch.ts';
import type { Scene } from './scene.ts';

type Service = 'git-upload-pack' | 'git-receive-pack';

/** What the two programs are told, because the repository's configuration stays as git made it. */
const SETTINGS = ['receive.autogc=false', 'gc.auto=0', 'transfer.hideRefs=refs/played'];

/**
 * Git's own protocol over HTTP (gitprotocol-http): clone, fetch and push. `path` is below the repository's address.
 * Whoever reaches the sandbox is let in; a push counts as one by somebody who may pass the branch's rules.
 */
export async function answerGit(
  scene: Scene,
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
  query: URLSearchParams,
): Promise<void> {
  const service = serviceOf(path === '/info/refs' ? query.get('service') : path.slice(1));
  if (service === null) return refuse(response, 403, 'Please upgrade your git client.');
  if (service === 'git-receive-pack' && scene.condition.archived) {
    return refuse(response, 403, 'This repository was archived so it is read-only.');
  }
  if (path === '/info/refs') return advertise(scene, request, response, service);
  // No web page can send this type across origins without asking first.
  if (request.method !== 'POST' || request.headers['content-type'] !== `application/x-${service}-request`) {
    return refuse(response, 415, `Expected a POST of application/x-${service}-request.`);
  }
  return talk(scene, request, response, service);
}

async function advertise(
  scene: Scene,
  request: IncomingMessage,
  response: ServerResponse,
  service: Service,
): Promise<void> {
  const child = await startService(scene, request, service, '--advertise-refs');
  child.stdin.end();
  response.writeHead(200, headersOf(service, 'advertisement'));
  const banner = `# service=${service}\n`;
  response.write(`${(banner.length + 4).toString(16).padStart(4, '0')}${banner}0000`);
  await pipeline(child.stdout, response).catch(() => child.kill());
}

async function talk(
  scene: Scene,
  request: IncomingMessage,
  response: ServerResponse,
  service: Service,
): Promise<void> {
  const settle = await watchBranches(scene);
  const child = await startService(scene, request, service);
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  response.writeHead(200, headersOf(service, 'result'));
  const zipped = request.headers['content-encoding'] === 'gzip';
  const sent = zipped ? pipeline(request, createGunzip(), child.stdin) : pipeline(request, child.stdin);
  // A client that goes away midway is no news; its program ends with it.
  await Promise.all([sent, pipeline(child.stdout, response)]).catch(() => child.kill());
  if ((await ended) !== 0 || service !== 'git-receive-pack') return;
  await settle();
  scene.changed();
}

async function startService(scene: Scene, request: IncomingMessage, service: Service, ...options: string[]) {
  const { git } = scene.repository;
  const version = request.headers['git-protocol'];
  const asked = typeof version === 'string' && /^[\w:=.]+$/.test(version) ? version : null;
  const command = [
    ...SETTINGS.flatMap((setting) => ['-c', setting]),
    service.slice(4),
    '--stateless-rpc',
    ...options,
    git.folder,
  ];
  const child = await git.start(command, asked === null ? {} : { GIT_PROTOCOL: asked });
  child.stderr.resume();
  return child;
}

function serviceOf(name: string | null): Service | null {
  return name === 'git-upload-pack' || name === 'git-receive-pack' ? name : null;
}

function headersOf(service: Service, part: 'advertisement' | 'result') {
  return { 'content-type': `application/x-${service}-${part}`, 'cache-control': 'no-cache' };
}

function refuse(response: ServerResponse, status: number, message: string): void {
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' });
  response.end(`${message}\n`);
}
