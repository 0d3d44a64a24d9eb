import type { RichTextBlock, RichTextBlockElement, RichTextList, RichTextSection } from '@slack/types';
import type { List, ListItem, Root, RootContent } from 'mdast';
import { type ReferenceUrls, type RichElement, richElements, richText } from './rich-elements.ts';
import { tableText } from './table-text.ts';

/**
 * A markdown tree as the initial value of a `rich_text_input`. No text is lost: what rich text cannot show is written
 * as text (a heading in bold, a table as code). Only text, links and the four styles come out, because Slack fails to
 * submit a prefilled mention. Without anything to show, `elements` is empty, which Slack does not take as a value.
 */
export function mdastToRichText(root: Root): RichTextBlock {
  const place: Place = { urls: definedUrls(root), quoted: false, indent: 0 };
  return {
    type: 'rich_text',
    elements: joinSections(root.children.flatMap((node) => blocksOf(node, place))),
  };
}

type Place = { readonly urls: ReferenceUrls; readonly quoted: boolean; readonly indent: number };

/** `offset` is in Slack's documentation and its Python and Go kits, but not in `@slack/types` 3.2.0. */
type NumberedList = RichTextList & { readonly offset?: number };

const DEEPEST_INDENT = 8;

function blocksOf(node: RootContent, place: Place): RichTextBlockElement[] {
  switch (node.type) {
    case 'paragraph':
      return textBlock(richElements(node.children, place.urls), place);
    case 'heading':
      return textBlock(richElements(node.children, place.urls, { bold: true }), place);
    case 'list':
      return listBlocks(node, place);
    case 'listItem':
      return listBlocks({ type: 'list', children: [node] }, place);
    case 'blockquote':
      return node.children.flatMap((child) => blocksOf(child, { ...place, quoted: true }));
    case 'code':
      return codeBlock(node.value, place);
    case 'table':
      return codeBlock(tableText(node, place.urls), place);
    case 'tableRow':
      return codeBlock(tableText({ type: 'table', children: [node] }, place.urls), place);
    case 'tableCell':
      return textBlock(richElements(node.children, place.urls), place);
    case 'thematicBreak':
      return textBlock(richText('---'), place);
    case 'html':
    case 'yaml':
      return textBlock(richText(node.value), place);
    case 'definition':
      return textBlock(richText(`[${node.label ?? node.identifier}]: ${node.url}`), place);
    case 'footnoteDefinition':
      return node.children.flatMap((child) => blocksOf(child, place));
    default:
      return textBlock(richElements([node], place.urls), place);
  }
}

function textBlock(elements: RichElement[], place: Place): RichTextBlockElement[] {
  if (elements.length === 0) return [];
  return [{ type: place.quoted ? 'rich_text_quote' : 'rich_text_section', elements }];
}

function codeBlock(text: string, place: Place): RichTextBlockElement[] {
  if (text === '') return [];
  return [{ type: 'rich_text_preformatted', elements: richText(text), ...border(place) }];
}

function border(place: Place): { border?: 1 } {
  return place.quoted ? { border: 1 } : {};
}

/** One list of rich text for each unbroken row of items; what is nested in an item follows it as blocks of its own. */
function listBlocks(list: List, place: Place): RichTextBlockElement[] {
  const blocks: RichTextBlockElement[] = [];
  let row: RichTextSection[] = [];
  let written = (list.start ?? 1) - 1;
  const endRow = () => {
    if (row.length > 0) blocks.push(flatList(list, row, written, place));
    written += row.length;
    row = [];
  };
  for (const item of list.children) {
    const { text, nested } = itemParts(item, place);
    if (text.length > 0) row.push({ type: 'rich_text_section', elements: text });
    if (nested.length > 0) endRow();
    blocks.push(...nested);
  }
  endRow();
  return blocks;
}

function flatList(list: List, elements: RichTextSection[], offset: number, place: Place): NumberedList {
  return {
    type: 'rich_text_list',
    style: list.ordered ? 'ordered' : 'bullet',
    indent: Math.min(place.indent, DEEPEST_INDENT),
    elements,
    ...(list.ordered && offset > 0 ? { offset } : {}),
    ...border(place),
  };
}

/** The paragraphs an item begins with are its text; rich text items hold nothing else. */
function itemParts(item: ListItem, place: Place): { text: RichElement[]; nested: RichTextBlockElement[] } {
  const firstOther = item.children.findIndex((child) => child.type !== 'paragraph');
  const split = firstOther === -1 ? item.children.length : firstOther;
  const paragraphs = item.children
    .slice(0, split)
    .flatMap((child) => blocksOf(child, { ...place, quoted: false }));
  const text = joinSections(paragraphs).flatMap((block) =>
    block.type === 'rich_text_section' ? block.elements : [],
  );
  const nested = item.children
    .slice(split)
    .flatMap((child) => blocksOf(child, { ...place, indent: place.indent + 1 }));
  return { text: [...taskBox(item), ...text.filter(isRichElement)], nested };
}

function taskBox(item: ListItem): RichElement[] {
  if (typeof item.checked !== 'boolean') return [];
  return richText(item.checked ? '[x] ' : '[ ] ');
}

function isRichElement(element: RichTextSection['elements'][number]): element is RichElement {
  return element.type === 'text' || element.type === 'link';
}

/** Paragraphs side by side as one text with an empty line between: Slack's editor would join them without one. */
function joinSections(blocks: readonly RichTextBlockElement[]): RichTextBlockElement[] {
  const joined: RichTextBlockElement[] = [];
  for (const block of blocks) {
    const last = joined.at(-1);
    if (last?.type === 'rich_text_section' && block.type === 'rich_text_section') {
      last.elements.push(...richText('\n\n'), ...block.elements);
    } else if (last?.type === 'rich_text_quote' && block.type === 'rich_text_quote') {
      last.elements.push(...richText('\n\n'), ...block.elements);
    } else {
      joined.push(block);
    }
  }
  return joined;
}

function definedUrls(root: Root): ReferenceUrls {
  const definitions = root.children.filter((node) => node.type === 'definition');
  return new Map(definitions.map((node) => [node.identifier, node.url]));
}
