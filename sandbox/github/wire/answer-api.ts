import type { IncomingMessage, ServerResponse } from 'node:http';
import { restRefusals } from '../error-shapes.ts';
import { answerRest } from '../rest/answer-rest.ts';
import type { Scene } from '../scene.ts';
import { refusalAnswer } from './answer.ts';
import { refuseWithoutToken } from './authorize.ts';
import type { Line } from './line.ts';
import { type Call, playCall } from './play-call.ts';
import { readBody } from './read-body.ts';

/** Answers what comes to `/github`: GraphQL at its `/graphql`, REST at everything else. */
export async function answerApi(
  scene: Scene,
  line: Line,
  request: IncomingMessage,
  url: URL,
  response: ServerResponse,
): Promise<void> {
  const body = await readBody(request);
  const below = new URL(url);
  below.pathname = url.pathname.slice('/github'.length);
  const call = await readCall(scene, request, below, body);
  const refusal = body === null ? restRefusals.tooLarge : refuseWithoutToken(request, below, scene.token);
  const effect: Call['effect'] = refusal === null ? call.effect : async () => refusalAnswer(refusal);
  await playCall(line, { ...call, effect }, response);
}

async function readCall(
  scene: Scene,
  request: IncomingMessage,
  url: URL,
  body: Buffer | null,
): Promise<Call> {
  const at = scene.clock.now();
  if (url.pathname === '/graphql' && request.method === 'POST') {
    // GraphQL and its schema are loaded when somebody asks, so that the sandbox is up before that.
    const { readOperation } = await import('../graphql/read-operation.ts');
    const { kind, name, run } = await readOperation(body ?? Buffer.alloc(0));
    return { kind, name, at, budget: scene.budget.spend('graphql'), effect: (twist) => run(scene, twist) };
  }
  const name = `${request.method} ${url.pathname}`;
  const budget = url.pathname === '/rate_limit' ? scene.budget.look('core') : scene.budget.spend('core');
  const effect = () => answerRest(scene, request, url, body ?? Buffer.alloc(0));
  return { kind: 'rest', name, at, budget, effect };
}
