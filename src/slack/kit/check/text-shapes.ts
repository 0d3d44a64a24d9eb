import { limits } from '../limits.ts';
import { flag, type Shape, string } from './shape.ts';

/** Text objects where they stand among elements, as in a context block. */
export const textShapes = {
  plain_text: { required: { text: string(limits.contextText) }, optional: { emoji: flag } },
  mrkdwn: { required: { text: string(limits.contextText) }, optional: { verbatim: flag } },
} satisfies Readonly<Record<string, Shape>>;
