import type { IncomingMessage, ServerResponse } from 'node:http';
import { answerThroughUrl } from '../interactions/answer-through-url.ts';
import { objectIn, parseJson } from '../json.ts';
import type { Workspace } from '../state/workspace.ts';
import { readBody } from './read-body.ts';
import { respond } from './respond.ts';

/** An app answers an interaction through its `response_url`. */
export async function answerResponseUrl(
  key: string,
  request: IncomingMessage,
  response: ServerResponse,
  workspace: Workspace,
): Promise<void> {
  const args = objectIn(parseJson((await readBody(request)).toString('utf8')));
  const use = workspace.responseUrls.use(key);
  const error = use.type === 'open' ? answerThroughUrl(workspace, use.target, args) : use.error;
  const answer = error === null ? { ok: true } : { ok: false, error };
  workspace.calls.push({ at: workspace.now(), method: 'response_url', args, answer });
  respond(response, error === null ? 200 : use.type === 'open' ? 400 : 404, answer);
}
