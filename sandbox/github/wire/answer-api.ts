import type { IncomingMessage, ServerResponse } from 'node:http';
import { restRefusals } from '../error-shapes.ts';
import { answerRest } from '../rest/answer-rest.ts';
import type { Site } from '../scene.ts';
import { refusalAnswer } from './answer.ts';
import { refuseWithoutToken } from './authorize.ts';
import type { Line } from './line.ts';
import { type Call, playCall } from './play-call.ts';
import { readBody } from './read-body.ts';

/** Answers what comes to `/github`: GraphQL at its `/graphql`, REST at everything else. */
export async function answerApi(
  site: Site,
  line: Line,
  request: IncomingMessage,
  url: URL,
  response: ServerResponse,
): Promise<void> {
  const body = await readBody(request);
  const below = new URL(url);
  below.pathname = url.pathname.slice('/github'.length);
  const call = await readCall(site, request, below, body);
  const refusal = body === null ? restRefusals.tooLarge : refuseWithoutToken(request, below, site);
  const effect: Call['effect'] = refusal === null ? call.effect : async () => refusalAnswer(refusal);
  await playCall(line, { ...call, effect }, response);
}

async function readCall(site: Site, request: IncomingMessage, url: URL, body: Buffer | null): Promise<Call> {
  const at = site.clock.now();
  if (url.pathname === '/graphql' && request.method === 'POST') {
    // GraphQL and its schema are loaded when somebody asks, so that the sandbox is up before that.
    const { readOperation } = await import('../graphql/read-operation.ts');
    const { kind, name, run } = await readOperation(body ?? Buffer.alloc(0));
    return { kind, name, at, budget: site.budget.spend('graphql'), effect: (twist) => run(site, twist) };
  }
  const name = `${request.method} ${url.pathname}`;
  const budget = url.pathname === '/rate_limit' ? site.budget.look('core') : site.budget.spend('core');
  const effect = () => answerRest(site, request, url, body ?? Buffer.alloc(0));
  return { kind: 'rest', name, at, budget, effect };
}
