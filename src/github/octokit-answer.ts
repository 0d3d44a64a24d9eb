import { RequestError } from 'octokit';
import type { Answer } from './answer.ts';

/** Octokit throws for every status from 400 up, and says 500 where nothing came back at all. */
export function answerOfError(error: unknown): Answer {
  if (!(error instanceof RequestError) || error.response === undefined) return { type: 'silence' };
  return answerOf(error.response);
}

export function answerOf(response: {
  readonly status: number;
  readonly headers: object;
  readonly data: unknown;
}): Answer {
  const headers = Object.entries(response.headers).map(([name, value]) => [name, String(value)]);
  return {
    type: 'answered',
    status: response.status,
    headers: Object.fromEntries(headers),
    body: response.data,
  };
}
