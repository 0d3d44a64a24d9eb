import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import type { CallLimits } from '../call-limits.ts';
import type { Faults } from '../faults.ts';
import { respond } from '../http/respond.ts';
import type { JsonObject } from '../played-slack.ts';
import type { Workspace } from '../state/workspace.ts';
import { missingScope, refuse } from './answer.ts';
import type { Method, Server } from './method.ts';
import { methods } from './methods.ts';
import { readArgs, readCall } from './read-call.ts';

/** Answers one Web API call as Slack would, with whatever fault was asked for, and keeps it in `calls`. */
export async function answerCall(
  name: string,
  request: IncomingMessage,
  response: ServerResponse,
  server: Server & { readonly limits: CallLimits },
  faults: Faults,
): Promise<void> {
  const { workspace } = server;
  const read = await readCall(request);
  const raw = read.type === 'call' ? read.call.raw : {};
  const wait = server.limits.take(name, workspace.now());
  if (wait !== null) return finish(429, refuse('ratelimited'), { 'retry-after': String(wait) });
  let drop = false;
  for (const fault of faults.takeForCall(name)) {
    switch (fault.type) {
      case 'api-latency':
        await sleep(fault.milliseconds);
        break;
      case 'api-error':
        return finish(200, refuse(fault.error));
      case 'api-http':
        return finish(fault.status, refuse('fatal_error'));
      case 'rate-limit':
        return finish(429, refuse('ratelimited'), { 'retry-after': String(fault.retryAfterSeconds) });
      case 'drop-after-effect':
        drop = true;
        break;
      default:
        fault satisfies never;
    }
  }
  const answer = read.type === 'call' ? call(name, read.call.token, raw, server) : read.answer;
  if (!drop) return finish(200, answer);
  workspace.calls.push({ at: workspace.now(), method: name, args: raw, answer });
  request.socket.destroy();

  function finish(status: number, body: JsonObject, headers: Readonly<Record<string, string>> = {}): void {
    workspace.calls.push({ at: workspace.now(), method: name, args: raw, answer: body });
    respond(response, status, body, { 'x-oauth-scopes': workspace.scopes.join(','), ...headers });
  }
}

function call(name: string, token: string | null, raw: JsonObject, server: Server): JsonObject {
  const method = Object.hasOwn(methods, name) ? methods[name] : undefined;
  if (method === undefined) return refuse('unknown_method', { req_method: name });
  const denial = denialOf(method, token, server.workspace);
  if (denial !== null) return denial;
  const read = readArgs(method, raw);
  return read.type === 'args' ? method.run(server, read.args) : read.answer;
}

function denialOf(method: Method, token: string | null, workspace: Workspace): JsonObject | null {
  if (token === null) return refuse('not_authed');
  if (token !== workspace.botToken && token !== workspace.appToken) return refuse('invalid_auth');
  if (token !== (method.token === 'bot' ? workspace.botToken : workspace.appToken)) {
    return refuse('not_allowed_token_type');
  }
  const wanted = typeof method.scope === 'string' ? [method.scope] : (method.scope ?? []);
  if (wanted.length === 0 || wanted.some((scope) => workspace.scopes.includes(scope))) return null;
  return missingScope(wanted, workspace.scopes);
}
