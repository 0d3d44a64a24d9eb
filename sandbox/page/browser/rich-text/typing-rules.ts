import { InputRule, inputRules, textblockTypeInputRule, wrappingInputRule } from 'prosemirror-inputrules';
import type { MarkType } from 'prosemirror-model';
import type { Plugin } from 'prosemirror-state';
import { richTextSchema } from './schema.ts';

const { nodes, marks } = richTextSchema;

/** Typing `- `, `1. `, `> `, three backticks, `code`, *bold*, _italic_ or ~strike~ does what it does in Slack. */
export function typingRules(): Plugin {
  return inputRules({
    rules: [
      wrappingInputRule(/^\s*[-*•]\s$/, nodes.bullet_list),
      wrappingInputRule(/^(\d{1,4})\.\s$/, nodes.ordered_list, (match) => ({ order: Number(match[1]) })),
      wrappingInputRule(/^\s*>\s$/, nodes.blockquote),
      textblockTypeInputRule(/^```$/, nodes.code_block),
      styled(/(?:^|[\s(])(`([^`]+)`)$/, marks.code),
      styled(/(?:^|[\s(])(\*([^*\s][^*]*)\*)$/, marks.bold),
      styled(/(?:^|[\s(])(_([^_\s][^_]*)_)$/, marks.italic),
      styled(/(?:^|[\s(])(~([^~\s][^~]*)~)$/, marks.strike),
    ],
  });
}

/** The first group is what is typed with its signs, the second the words between them. */
function styled(pattern: RegExp, mark: MarkType): InputRule {
  return new InputRule(pattern, (state, match, start, end) => {
    const [whole, signed = '', words = ''] = match;
    if (state.doc.rangeHasMark(start, end, marks.code)) return null;
    const from = start + whole.length - signed.length;
    const transaction = state.tr.replaceWith(from, end, richTextSchema.text(words, [mark.create()]));
    return transaction.removeStoredMark(mark);
  });
}
