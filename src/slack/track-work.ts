import type { AnyMiddlewareArgs, Middleware } from '@slack/bolt';

export type WorkTracker = {
  readonly middleware: Middleware<AnyMiddlewareArgs>;
  /** Resolves when no listener is at work, or after `milliseconds`. */
  settled(milliseconds: number): Promise<void>;
};

/** Counts listeners at work: Bolt's stop in Socket Mode does not wait for them. */
export function trackWork(): WorkTracker {
  let atWork = 0;
  let idle: () => void = () => {};
  return {
    async middleware({ next }) {
      atWork += 1;
      try {
        await next();
      } finally {
        atWork -= 1;
        if (atWork === 0) idle();
      }
    },
    async settled(milliseconds) {
      if (atWork === 0) return;
      await new Promise<void>((done) => {
        const timer = setTimeout(done, milliseconds);
        idle = () => {
          clearTimeout(timer);
          done();
        };
      });
    },
  };
}
