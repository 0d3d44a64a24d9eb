import { limits } from '../limits.ts';
import { blocksOn } from './blocks.ts';
import { plainText } from './composition.ts';
import { boolean, type Fields, list, optional, required, text, typed } from './shape.ts';

const everyView: Fields = {
  private_metadata: optional(text(limits.privateMetadata.max, 0)),
  callback_id: optional(text(limits.callbackId.max, 0)),
  external_id: optional(text(limits.externalId.max, 0)),
};

/** Source: reference/surfaces/views. */
export const modalView = typed(() => ({
  modal: {
    ...everyView,
    title: required(plainText(limits.viewTitle.max)),
    submit: optional(plainText(limits.viewSubmit.max)),
    close: optional(plainText(limits.viewClose.max)),
    clear_on_close: optional(boolean),
    notify_on_close: optional(boolean),
    blocks: required(
      list(
        typed(() => blocksOn('modal')),
        limits.modalBlocks.max,
        0,
      ),
    ),
  },
}));

export const homeView = typed(() => ({
  home: {
    ...everyView,
    blocks: required(
      list(
        typed(() => blocksOn('home')),
        limits.homeBlocks.max,
        0,
      ),
    ),
  },
}));
