import type { ServerResponse } from 'node:http';
import type { PlayedGitHub } from '../sandbox/github/played-github.ts';

/** GitHub's limits on requests that create content (docs.github.com, "Rate limits for the REST API"). */
const A_MINUTE = 80;
const AN_HOUR = 500;
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

export type ContentLimit = {
  readonly refused: number;
  /** Answers with the secondary limit while it holds: then true. */
  refuses(now: number, response: ServerResponse): boolean;
};

/**
 * Refuses everything while a limit holds, and says exactly how long that will be, which is more than GitHub does. What
 * counts are the contents and commits that it made.
 */
export function limitContent(github: PlayedGitHub): ContentLimit {
  let refused = 0;
  return {
    get refused() {
      return refused;
    },
    refuses(now, response) {
      const made = github.calls.filter(isContent).map(({ at }) => at);
      const free = Math.max(freeAt(made, A_MINUTE, MINUTE), freeAt(made, AN_HOUR, HOUR));
      if (free <= now) return false;
      refused += 1;
      const message =
        'You have exceeded a secondary rate limit. Please wait a few minutes before you try again.';
      const wait = String(Math.ceil((free - now) / 1_000));
      response.writeHead(403, { 'content-type': 'application/json', 'retry-after': wait });
      response.end(JSON.stringify({ message, documentation_url: 'https://docs.github.com/rest' }));
      return true;
    },
  };
}

function isContent({ kind, name, status }: PlayedGitHub['calls'][number]): boolean {
  return status < 300 && (kind === 'mutation' || (kind === 'rest' && name.startsWith('PUT ')));
}

/** When the oldest of the last `count` is so long ago that one more is allowed. */
function freeAt(made: readonly number[], count: number, within: number): number {
  const oldest = made.at(-count);
  return oldest === undefined ? 0 : oldest + within;
}
