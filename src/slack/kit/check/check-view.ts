import { limits } from '../limits.ts';
import { looseObject, looseObjects } from '../loose-object.ts';
import { checkBlocks } from './check-blocks.ts';
import { checkShape } from './check-rule.ts';
import { elementsOf } from './elements-of.ts';
import { jsonBytes } from './json-bytes.ts';
import { flag, oneOf, plainText, type Shape, string } from './shape.ts';
import type { Violation } from './violation.ts';

const everyView = {
  private_metadata: string(limits.privateMetadata, 0),
  callback_id: string(limits.callbackId),
  external_id: string(limits.externalId, 0),
};

const modalShape: Shape = {
  required: { type: oneOf('modal'), title: plainText(limits.viewTitle) },
  optional: {
    ...everyView,
    submit: plainText(limits.viewSubmit),
    close: plainText(limits.viewClose),
    clear_on_close: flag,
    notify_on_close: flag,
  },
  elsewhere: ['blocks'],
};

const homeShape: Shape = {
  required: { type: oneOf('home') },
  optional: everyView,
  elsewhere: ['blocks'],
};

/**
 * Everything in a modal or home view that Slack would refuse; empty when it may be sent. Ask before every send: an
 * invalid view in an acknowledgement fails without an error, and the person sees only "trouble connecting".
 */
export function checkView(view: unknown): readonly Violation[] {
  const object = looseObject(view);
  if (object === null) return [{ path: '', rule: 'wrong-kind' }];
  const surface = object.type === 'home' ? 'home' : 'modal';
  const blocks = looseObjects(object.blocks);
  return [
    ...checkShape(surface === 'home' ? homeShape : modalShape, object, ''),
    ...checkBlocks(object.blocks, surface, limits.viewBlocks),
    ...(surface === 'modal' && object.submit === undefined && blocks.some(isInput)
      ? [{ path: '/submit', rule: 'submit-required' } as const]
      : []),
    ...checkFocus(blocks),
    ...(jsonBytes(view) > limits.viewBytes.max ? [{ path: '', rule: 'too-large' } as const] : []),
  ];
}

function isInput(block: { readonly [key: string]: unknown }): boolean {
  return block.type === 'input';
}

/** "Only one element can be set to `true`": types, Focusable.focus_on_load. */
function checkFocus(blocks: ReturnType<typeof looseObjects>): readonly Violation[] {
  return blocks
    .flatMap((block, index) => elementsOf(block, `/blocks/${index}`))
    .filter(({ element }) => element.focus_on_load === true)
    .slice(1)
    .map(({ path }) => ({ path: `${path}/focus_on_load`, rule: 'second-focus' }));
}
