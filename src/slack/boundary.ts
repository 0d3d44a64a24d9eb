import type { Log } from '../use-cases/ports.ts';
import { isClosedView } from './kit/is-closed-view.ts';

/** How one listener tells a person that it failed; may itself fail, which is only logged. */
type Apologise = (reference: string) => Promise<unknown>;

/** The one place where a listener's failure ends: logged once, told once, with the same reference. */
export type Boundary = (listener: string, work: () => Promise<void>, apologise: Apologise) => Promise<void>;

export function createBoundary(log: Log, newReference: () => string): Boundary {
  return async (listener, work, apologise) => {
    try {
      await work();
    } catch (error) {
      // What was pressed is done, and who pressed it does not look any more.
      if (isClosedView(error)) return;
      const reference = newReference();
      log.error('listener failed', { listener, reference, ...describeError(error) });
      await apologise(reference).catch((unsaid: unknown) =>
        log.warn('apology not delivered', { listener, reference, ...describeError(unsaid) }),
      );
    }
  };
}

/** Slack's and the store's errors name methods and codes; neither holds what a person typed. */
function describeError(error: unknown): { error: string; stack: string | undefined } {
  if (!(error instanceof Error)) return { error: String(error), stack: undefined };
  const cause = error.cause instanceof Error ? `${error.message}: ${error.cause.message}` : error.message;
  return { error: cause, stack: error.stack?.split('\n').slice(1, 4).join(' ') };
}
