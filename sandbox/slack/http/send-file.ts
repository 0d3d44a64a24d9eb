import type { IncomingMessage, ServerResponse } from 'node:http';
import type { DownloadFault, Faults } from '../faults.ts';
import type { PlayedFile } from '../state/files.ts';
import type { Workspace } from '../state/workspace.ts';
import { respond } from './respond.ts';

/**
 * The bytes behind `url_private`. A wrong or missing token, or one without files:read, gets Slack's login page with
 * status 200, not an error: slackapi/bolt-js#2585.
 */
export function sendFile(
  id: string,
  request: IncomingMessage,
  response: ServerResponse,
  workspace: Workspace,
  faults: Faults,
): void {
  const file = workspace.files.find(id);
  const isAllowed =
    request.headers.authorization === `Bearer ${workspace.botToken}` &&
    workspace.scopes.includes('files:read');
  const isThere = file !== undefined && file.content !== null;
  const answer = { ok: isAllowed && isThere };
  workspace.calls.push({ at: workspace.now(), method: 'file download', args: { file: id }, answer });
  if (!isAllowed) {
    sendLoginPage(response);
  } else if (file === undefined || file.content === null) {
    respond(response, 404, { ok: false, error: 'file_not_found' });
  } else {
    send(file, file.content, faults.takeForDownload(), response, workspace);
  }
}

function send(
  { mimetype }: PlayedFile,
  content: Buffer,
  fault: DownloadFault['how'] | null,
  response: ServerResponse,
  { origin }: Workspace,
): void {
  const half = content.subarray(0, Math.floor(content.length / 2));
  const whole = { 'content-type': mimetype, 'content-length': content.length };
  switch (fault) {
    case null:
      response.writeHead(200, whole).end(content);
      break;
    case 'login-page':
      sendLoginPage(response);
      break;
    case 'redirect':
      response.writeHead(302, { location: `${origin}/slack/signin` }).end();
      break;
    case 'unavailable':
      respond(response, 503, { ok: false, error: 'service_unavailable' });
      break;
    case 'reset':
      response.writeHead(200, whole).write(half, () => response.destroy());
      break;
    case 'stall':
      response.writeHead(200, whole).write(half);
      break;
    case 'truncated':
      response.writeHead(200, { 'content-type': mimetype }).end(half);
      break;
    default:
      fault satisfies never;
  }
}

function sendLoginPage(response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
  response.end('<!DOCTYPE html><html><title>Sign in | Slack</title><body>Sign in</body></html>');
}
