import { limits } from '../limits.ts';
import { looseObject, looseObjects, looseText } from '../loose-object.ts';
import { checkBlocks } from './check-blocks.ts';
import { checkShape } from './check-rule.ts';
import { type Shape, string } from './shape.ts';
import type { Violation } from './violation.ts';

/** `text` is what notifications and screen readers say, so it is required with blocks too. */
const messageShape: Shape = { required: { text: string(limits.messageText) }, optional: {} };

/** Everything in a message (`text`, `blocks`) that Slack would refuse or cut; empty when it may be sent. */
export function checkMessage(message: unknown): readonly Violation[] {
  const object = looseObject(message);
  if (object === null) return [{ path: '', rule: 'wrong-kind' }];
  return [
    ...checkShape(messageShape, { text: object.text }, ''),
    ...(object.blocks === undefined ? [] : checkBlocks(object.blocks, 'message', limits.messageBlocks)),
    ...checkMarkdownTotal(object.blocks),
  ];
}

function checkMarkdownTotal(blocks: unknown): readonly Violation[] {
  const lengths = looseObjects(blocks)
    .filter((block) => block.type === 'markdown')
    .map((block) => looseText(block, 'text').length);
  const total = lengths.reduce((sum, length) => sum + length, 0);
  return lengths.length > 1 && total > limits.markdownText.max ? [{ path: '/blocks', rule: 'too-long' }] : [];
}
