import type { IncomingMessage } from 'node:http';
import type { Scene, Site } from '../scene.ts';
import type { Answer } from '../wire/answer.ts';

export type RestRequest = {
  /** What the route's pattern caught, decoded. */
  readonly parameters: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  readonly headers: IncomingMessage['headers'];
  readonly body: Buffer;
};

type RouteOf<Place> = {
  readonly method: 'GET' | 'PUT' | 'POST';
  /** `{name}` catches one part and `{name+}` the rest. */
  readonly path: string;
  readonly answer: (place: Place, request: RestRequest) => Promise<Answer>;
};

/** A REST route of the whole. */
export type SiteRoute = RouteOf<Site>;

/** A REST route of one repository: its path goes on after `/repos/{owner}/{name}`. */
export type RepositoryRoute = RouteOf<Scene>;
