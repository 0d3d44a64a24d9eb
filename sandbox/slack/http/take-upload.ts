import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Workspace } from '../state/workspace.ts';
import { readBody } from './read-body.ts';
import { respond } from './respond.ts';

/** The bytes of a file arrive at the url that files.getUploadURLExternal gave out, bare or as a form's file. */
export async function takeUpload(
  key: string,
  request: IncomingMessage,
  response: ServerResponse,
  workspace: Workspace,
): Promise<void> {
  const content = await fileBytes(request);
  const file = workspace.files.findByUploadKey(key);
  if (file === undefined) return respond(response, 404, { ok: false, error: 'file_not_found' });
  if (content.length !== file.length) {
    return respond(response, 400, { ok: false, error: 'malformed_request' });
  }
  workspace.files.change(file, { content });
  response.writeHead(200, { 'content-type': 'text/plain' });
  response.end(`OK - ${content.length}`);
}

async function fileBytes(request: IncomingMessage): Promise<Buffer> {
  const body = await readBody(request);
  const type = request.headers['content-type'] ?? '';
  if (!type.startsWith('multipart/form-data')) return body;
  const form = await new Response(new Uint8Array(body), { headers: { 'content-type': type } }).formData();
  const file = [...form.values()].find((value) => typeof value !== 'string');
  return file === undefined ? Buffer.alloc(0) : Buffer.from(await file.arrayBuffer());
}
