import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Workspace } from '../state/workspace.ts';
import { respond } from './respond.ts';

/** A wrong or missing token gets Slack's login page with status 200, not an error: slackapi/bolt-js#2585. */
export function sendFile(
  id: string,
  request: IncomingMessage,
  response: ServerResponse,
  workspace: Workspace,
): void {
  const file = workspace.files.find(id);
  if (request.headers.authorization !== `Bearer ${workspace.botToken}`) {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
    response.end('<!DOCTYPE html><html><title>Sign in | Slack</title><body>Sign in</body></html>');
    return;
  }
  if (file === undefined || file.content === null) {
    respond(response, 404, { ok: false, error: 'file_not_found' });
    return;
  }
  response.writeHead(200, { 'content-type': file.mimetype, 'content-length': file.content.length });
  response.end(file.content);
}
