import type { Meter } from '../use-cases/ports.ts';

/** For a bot whose figures nobody asks for. */
export const noMeter: Meter = {
  acknowledged() {},
  slackAnswered() {},
  committed() {},
  receiptSent() {},
};
