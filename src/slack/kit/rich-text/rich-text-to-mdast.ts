import type { Blockquote, Code, Root } from 'mdast';
import { type LooseObject, looseInteger, looseObject, looseObjects, looseText } from '../loose-object.ts';
import { type FlatList, nestLists } from './list-nesting.ts';
import type { MentionNames } from './mention-names.ts';
import { paragraphsOfRuns } from './paragraphs-of-runs.ts';
import { runsOfElements } from './runs-of-elements.ts';

/**
 * A `rich_text_value` as a markdown tree. Never throws and never loses text: whatever is not rich text is an empty
 * tree, an unknown block or element is written as the best text in it. Mentions become links or plain names.
 * Shape: https://docs.slack.dev/reference/block-kit/blocks/rich-text-block
 */
export function richTextToMdast(value: unknown, mentions: MentionNames): Root {
  const blocks = looseObjects(looseObject(value)?.elements);
  const children = rows(blocks, isQuoted).flatMap((row) => {
    const inside = contentOf(row, mentions);
    return isQuoted(row[0]) && inside.length > 0 ? [quoteAround(inside)] : inside;
  });
  return { type: 'root', children: joinQuotes(children) };
}

type Content = Blockquote['children'];

/** A quote, or a list or code block that Slack draws with the quote's border because it stands in one. */
function isQuoted(block: LooseObject | undefined): boolean {
  return block?.type === 'rich_text_quote' || block?.border === 1;
}

function isList(block: LooseObject | undefined): boolean {
  return block?.type === 'rich_text_list';
}

function contentOf(blocks: readonly LooseObject[], mentions: MentionNames): Content {
  return rows(blocks, isList).flatMap((row): Content => {
    if (isList(row[0])) return nestLists(row.map((list) => flatList(list, mentions)));
    return row.flatMap((block) => blockContent(block, mentions));
  });
}

function blockContent(block: LooseObject, mentions: MentionNames): Content {
  if (block.type === 'rich_text_preformatted') return codeBlock(block, mentions);
  // A block type that Slack adds later may keep its text elsewhere; it is read like an unknown inline element.
  const elements = Array.isArray(block.elements) ? block.elements : [block];
  return paragraphsOfRuns(runsOfElements(elements, mentions));
}

function flatList(list: LooseObject, mentions: MentionNames): FlatList {
  return {
    ordered: list.style === 'ordered',
    indent: looseInteger(list, 'indent', { min: 0, max: 8, otherwise: 0 }),
    // The largest number a list item can begin with in CommonMark has nine digits.
    start: looseInteger(list, 'offset', { min: 0, max: 999_999_998, otherwise: 0 }) + 1,
    items: looseObjects(list.elements).map((item) =>
      paragraphsOfRuns(runsOfElements(item.elements, mentions)),
    ),
  };
}

function codeBlock(block: LooseObject, mentions: MentionNames): Code[] {
  const value = runsOfElements(block.elements, mentions)
    .map((run) => run.text)
    .join('')
    .replace(/^(?:[^\S\n]*\n)+|\s+$/g, '');
  if (value === '') return [];
  const lang = looseText(block, 'language').replace(/[^\w+#.-]/g, '');
  return [{ type: 'code', lang: lang === '' ? null : lang, meta: null, value }];
}

function quoteAround(children: Content): Blockquote {
  return { type: 'blockquote', children };
}

/** Quotes with nothing but an empty line between are one: a rich text made of two would join them anyway. */
function joinQuotes(content: Content): Content {
  const joined: Content = [];
  for (const node of content) {
    const last = joined.at(-1);
    if (last?.type === 'blockquote' && node.type === 'blockquote') last.children.push(...node.children);
    else joined.push(node);
  }
  return joined;
}

/** The blocks in unbroken rows of those that pass the test and those that do not. */
function rows(blocks: readonly LooseObject[], test: (block: LooseObject) => boolean): LooseObject[][] {
  const found: LooseObject[][] = [];
  for (const block of blocks) {
    const row = found.at(-1);
    const neighbour = row?.at(-1);
    if (row && neighbour && test(neighbour) === test(block)) row.push(block);
    else found.push([block]);
  }
  return found;
}
