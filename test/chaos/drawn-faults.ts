import type { GitHubFault } from '../../sandbox/github/played-github.ts';
import type { Random } from './random.ts';

const secondary = 'You have exceeded a secondary rate limit. Please wait a few minutes before you try again.';
const timedOut = 'Something went wrong while executing your query. This may be the result of a timeout.';

/** What goes wrong with a request. */
export function drawFault(random: Random, on: 'query' | 'mutation'): GitHubFault {
  const kind = random.next();
  if (on === 'mutation' && kind < 0.3) return drawLostRace(random);
  return kind < 0.4 ? drawLimit(random, on) : drawLostAnswer(random, on);
}

/** What people would call it. */
export function nameOfFault(fault: GitHubFault): string {
  switch (fault.type) {
    case 'status': {
      const isLimit = fault.message === secondary;
      return isLimit ? `${fault.status} secondary limit` : `${fault.status} ${fault.when}`;
    }
    case 'graphql-error':
      if (fault.message === secondary) return 'RATE_LIMIT secondary limit';
      return fault.when === 'after' ? 'data with errors' : 'errors without data';
    case 'stale-head':
      return `stale: ${fault.shape}`;
    case 'late-landing':
      return 'landing after the answer';
    case 'latency':
      return 'slow answer';
    case 'reset':
    case 'html':
    case 'empty':
      return `${fault.type} ${fault.when}`;
    default:
      return fault satisfies never;
  }
}

/** An answer that is lost, or none: nobody can tell by it whether what was asked is done. */
function drawLostAnswer(random: Random, on: 'query' | 'mutation'): GitHubFault {
  const hit = { on, times: 1, when: random.pick(['before', 'after'] as const) } as const;
  return random.pick<GitHubFault>([
    { ...hit, type: 'status', status: 502 },
    { ...hit, type: 'status', status: 504 },
    { ...hit, type: 'reset' },
    { ...hit, type: 'html' },
    { ...hit, type: 'empty' },
    { ...hit, type: 'graphql-error', errorType: '', message: timedOut },
    // Done, it is data with an error beside it.
    { ...hit, type: 'graphql-error', errorType: 'NEW_THING', message: 'No.' },
  ]);
}

/** What GitHub says when it is asked too much, in all its shapes; nothing is done. */
function drawLimit(random: Random, on: 'query' | 'mutation'): GitHubFault {
  const hit = { on, times: 1, when: 'before' } as const;
  return random.pick<GitHubFault>([
    { ...hit, type: 'status', status: 403, message: secondary, retryAfterSeconds: 30 + random.below(60) },
    { ...hit, type: 'status', status: 429, message: secondary },
    { ...hit, type: 'graphql-error', errorType: 'RATE_LIMIT', message: secondary },
  ]);
}

/** Only a commit can have these: it lands after its answer, or somebody's push comes first. */
function drawLostRace(random: Random): GitHubFault {
  const shapes = ['STALE_DATA', 'FORBIDDEN', 'NOT_FOUND'] as const;
  if (random.chance(0.4)) return { on: 'mutation', times: 1, type: 'late-landing', milliseconds: 5 };
  return { on: 'mutation', times: 1, type: 'stale-head', shape: random.pick(shapes) };
}
