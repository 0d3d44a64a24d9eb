import type { IncomingMessage } from 'node:http';
import { readBody } from '../http/read-body.ts';
import { isList, isObject, parseJson } from '../json.ts';
import type { Json, JsonObject } from '../played-slack.ts';
import { invalidArguments, refuse } from './answer.ts';
import type { Method, Param } from './method.ts';

/** A call as it came in: its token, and arguments whose kinds are not known yet. */
type Call = { readonly token: string | null; readonly raw: JsonObject };
export type CallResult =
  | { readonly type: 'call'; readonly call: Call }
  | { readonly type: 'refused'; readonly answer: JsonObject };

/** Form or JSON; the token stands in the header, or in a form's `token`. Slack takes none from a JSON body. */
export async function readCall(request: IncomingMessage): Promise<CallResult> {
  const url = new URL(request.url ?? '', 'http://slack');
  const header = /^Bearer\s+(\S+)$/i.exec(request.headers.authorization ?? '')?.[1] ?? null;
  const text = (await readBody(request)).toString('utf8');
  const type = (request.headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase();
  if (type === 'application/json') {
    const raw = parseJson(text === '' ? '{}' : text);
    if (!isObject(raw)) return { type: 'refused', answer: refuse('invalid_json') };
    return { type: 'call', call: { token: header, raw } };
  }
  if (text !== '' && type !== 'application/x-www-form-urlencoded') {
    const error = type === undefined || type === '' ? 'missing_post_type' : 'invalid_post_type';
    return { type: 'refused', answer: refuse(error) };
  }
  const { token, ...raw } = Object.fromEntries([...url.searchParams, ...new URLSearchParams(text)]);
  return { type: 'call', call: { token: header ?? token ?? null, raw } };
}

export type ArgsResult =
  | { readonly type: 'args'; readonly args: JsonObject }
  | { readonly type: 'refused'; readonly answer: JsonObject };

/** Arguments of the kinds the method asks for; what it does not know is ignored, as Slack does. */
export function readArgs(method: Method, raw: JsonObject): ArgsResult {
  const args: Record<string, Json> = {};
  const problems: string[] = [];
  for (const [name, param] of Object.entries(method.params)) {
    const given = raw[name];
    if (given === undefined || given === null || given === '') {
      if (param.required) problems.push(`missing required field: ${name}`);
      continue;
    }
    const value = readArg(param.kind, given);
    if (value !== undefined) args[name] = value;
    else if (name === 'blocks') return { type: 'refused', answer: refuse('invalid_blocks_format') };
    else problems.push(`${expectations[param.kind]} [json-pointer:/${name}]`);
  }
  if (problems.length > 0) return { type: 'refused', answer: invalidArguments(problems) };
  return { type: 'args', args };
}

const expectations: Readonly<Record<Param['kind'], string>> = {
  text: 'must provide a string',
  number: 'must provide a number',
  boolean: 'must provide a boolean',
  object: 'must provide an object',
  list: 'must provide an array',
};

function readArg(kind: Param['kind'], given: Json): Json | undefined {
  switch (kind) {
    case 'text':
      return typeof given === 'string' || typeof given === 'number' ? String(given) : undefined;
    case 'number':
      return Number.isFinite(Number(given)) ? Number(given) : undefined;
    case 'boolean':
      return [true, 'true', '1', 1].some((yes) => yes === given);
    case 'object': {
      const value = typeof given === 'string' ? parseJson(given) : given;
      return isObject(value) ? value : undefined;
    }
    case 'list': {
      const value = typeof given === 'string' ? parseJson(given) : given;
      return isList(value) ? value : undefined;
    }
    default:
      return kind satisfies never;
  }
}
