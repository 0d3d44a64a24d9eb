import type { IncomingMessage } from 'node:http';
import type { Scene } from '../scene.ts';
import type { Answer } from '../wire/answer.ts';

export type RestRequest = {
  /** What the route's pattern caught, decoded. */
  readonly parameters: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  readonly headers: IncomingMessage['headers'];
  readonly body: Buffer;
};

/**
 * One REST route. In `path`, `{name}` catches one part and `{name+}` the rest; `{repo}` at its start stands for the
 * sandbox's repository and for no other.
 */
export type Route = {
  readonly method: 'GET' | 'PUT' | 'POST';
  readonly path: string;
  readonly answer: (scene: Scene, request: RestRequest) => Promise<Answer>;
};
