import type { InputBlock } from '@slack/types';
import { limits } from '../limits.ts';
import { type InputFrame, inputBlock } from './input-block.ts';

/**
 * An input to upload pictures, at most ten. Read with `readFiles`. It cannot be filled beforehand, and the endings are
 * what Slack's clients offer, not what they send: look at the bytes.
 */
export function fileInput(wanted: InputFrame & { readonly maxFiles?: number }): InputBlock {
  return inputBlock(wanted, {
    type: 'file_input',
    filetypes: ['png', 'jpg', 'jpeg', 'gif', 'webp'],
    max_files: wanted.maxFiles ?? limits.files.max,
  });
}
