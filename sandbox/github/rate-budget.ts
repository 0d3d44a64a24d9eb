/** GitHub's primary limits: a count an hour for REST and one for GraphQL (docs.github.com, "Rate limits"). */
type Resource = 'core' | 'graphql';
export type Budget = {
  readonly resource: Resource;
  readonly limit: number;
  readonly used: number;
  readonly remaining: number;
  /** Epoch seconds. */
  readonly reset: number;
};

export interface RateBudget {
  spend(resource: Resource): Budget;
  look(resource: Resource): Budget;
}

const LIMIT = 5_000;
const HOUR = 3_600;

/** Counts, so that a client can be shown what it costs; the sandbox refuses nobody for it (faults do that). */
export function createRateBudget(clock: { now(): number }): RateBudget {
  const windows = new Map<Resource, { used: number; readonly reset: number }>();

  function windowOf(resource: Resource) {
    const now = Math.floor(clock.now() / 1000);
    const open = windows.get(resource);
    if (open !== undefined && open.reset > now && open.reset <= now + HOUR) return open;
    const fresh = { used: 0, reset: now + HOUR };
    windows.set(resource, fresh);
    return fresh;
  }

  function look(resource: Resource): Budget {
    const { used, reset } = windowOf(resource);
    return { resource, limit: LIMIT, used, remaining: Math.max(0, LIMIT - used), reset };
  }

  return {
    look,
    spend(resource) {
      windowOf(resource).used += 1;
      return look(resource);
    },
  };
}
