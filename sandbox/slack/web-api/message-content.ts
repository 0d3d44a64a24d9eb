import { checkMessage } from '../check-blocks.ts';
import { isObject, listIn, textIn } from '../json.ts';
import { limits } from '../limits.ts';
import type { JsonObject } from '../played-slack.ts';
import { withBlockIds } from '../state/block-ids.ts';
import { refuse } from './answer.ts';
import type { Method } from './method.ts';

export type ContentResult =
  | { readonly type: 'content'; readonly text: string; readonly blocks: readonly JsonObject[] }
  | { readonly type: 'refused'; readonly answer: JsonObject };

export const contentParams: Method['params'] = {
  text: { kind: 'text' },
  blocks: { kind: 'list' },
  attachments: { kind: 'list' },
  markdown_text: { kind: 'text' },
  metadata: { kind: 'object' },
  mrkdwn: { kind: 'boolean' },
  parse: { kind: 'text' },
  link_names: { kind: 'boolean' },
};

/** What a message says, checked as chat.postMessage, chat.update, chat.postEphemeral and response urls check it. */
export function messageContent(args: JsonObject): ContentResult {
  const text = textIn(args.text) ?? '';
  const markdown = textIn(args.markdown_text);
  if (markdown !== undefined) {
    if (text !== '' || args.blocks !== undefined) return refused('markdown_text_conflict');
    if (markdown.length > limits.markdownPerMessage.max) return refused('msg_too_long');
    return {
      type: 'content',
      text: markdown,
      blocks: [withBlockIds({ type: 'markdown', text: markdown })],
    };
  }
  const blocks = listIn(args.blocks);
  if (text === '' && blocks.length === 0) return refused('no_text');
  if (text.length > limits.messageText.max) return refused('msg_too_long');
  const problems = checkMessage(blocks);
  if (problems.length > 0) {
    return refused('invalid_blocks', {
      errors: [...problems],
      response_metadata: { messages: problems.map((problem) => `[ERROR] ${problem}`) },
    });
  }
  return { type: 'content', text, blocks: blocks.filter(isObject).map(withBlockIds) };
}

function refused(error: string, more: JsonObject = {}): ContentResult {
  return { type: 'refused', answer: refuse(error, more) };
}
