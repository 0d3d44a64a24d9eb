import type { Mark, Node } from 'prosemirror-model';
import type { JsonObject } from '../../../slack/played-slack.ts';

/** The document as Slack's `rich_text` (https://docs.slack.dev/reference/block-kit/blocks/rich-text-block), or null when nothing is typed. */
export function writeRichText(doc: Node): JsonObject | null {
  if (doc.textContent === '' && !holdsToken(doc)) return null;
  const elements: JsonObject[] = [];
  let lines: Node[] = [];
  const endSection = () => {
    if (lines.length > 0) elements.push({ type: 'rich_text_section', elements: joinLines(lines) });
    lines = [];
  };
  for (const block of doc.children) {
    if (block.type.name === 'paragraph') lines.push(block);
    else {
      endSection();
      elements.push(...writeBlock(block));
    }
  }
  endSection();
  return { type: 'rich_text', elements };
}

function writeBlock(block: Node): readonly JsonObject[] {
  switch (block.type.name) {
    case 'blockquote':
      return [{ type: 'rich_text_quote', elements: joinLines(block.children) }];
    case 'code_block':
      return [
        { type: 'rich_text_preformatted', elements: [{ type: 'text', text: block.textContent }], border: 0 },
      ];
    default:
      return writeList(block, 0);
  }
}

/** Slack has no list in a list: a nested one is the next list with a higher indent, and numbering goes on by `offset`. */
function writeList(list: Node, indent: number): readonly JsonObject[] {
  const ordered = list.type.name === 'ordered_list';
  const first = ordered ? Number(list.attrs.order) - 1 : 0;
  const parts: JsonObject[] = [];
  let items: JsonObject[] = [];
  let written = 0;
  const endPart = () => {
    if (items.length === 0) return;
    const offset = ordered ? first + written : 0;
    parts.push({
      type: 'rich_text_list',
      style: ordered ? 'ordered' : 'bullet',
      indent,
      border: 0,
      elements: items,
      ...(offset > 0 ? { offset } : {}),
    });
    written += items.length;
    items = [];
  };
  for (const item of list.children) {
    const lines = item.children.filter((child) => child.type.name === 'paragraph');
    items.push({ type: 'rich_text_section', elements: joinLines(lines) });
    for (const nested of item.children.filter((child) => child.type.name !== 'paragraph')) {
      endPart();
      parts.push(...writeList(nested, indent + 1));
    }
  }
  endPart();
  return parts;
}

function joinLines(lines: readonly Node[]): readonly JsonObject[] {
  const inline = lines.flatMap((line, at) => [
    ...(at === 0 ? [] : [{ type: 'text', text: '\n' }]),
    ...line.children.map(writeInline),
  ]);
  return mergeTexts(inline);
}

function writeInline(node: Node): JsonObject {
  if (node.type.name === 'token') return JSON.parse(String(node.attrs.json));
  if (node.type.name === 'hard_break') return { type: 'text', text: '\n' };
  const style = styleOf(node.marks);
  const url = node.marks.find((mark) => mark.type.name === 'link')?.attrs.url;
  const text = node.text ?? '';
  return url === undefined
    ? { type: 'text', text, ...style }
    : { type: 'link', url: String(url), text, ...style };
}

function styleOf(marks: readonly Mark[]): JsonObject {
  const names = marks.map((mark) => mark.type.name).filter((name) => name !== 'link');
  return names.length === 0 ? {} : { style: Object.fromEntries(names.map((name) => [name, true])) };
}

/** Neighbours of the same style are one text, as Slack sends them. */
function mergeTexts(elements: readonly JsonObject[]): readonly JsonObject[] {
  const merged: JsonObject[] = [];
  for (const element of elements) {
    const last = merged.at(-1);
    const joins =
      last?.type === 'text' &&
      element.type === 'text' &&
      JSON.stringify(last.style) === JSON.stringify(element.style);
    if (joins) merged[merged.length - 1] = { ...last, text: `${last.text}${element.text}` };
    else merged.push(element);
  }
  return merged;
}

function holdsToken(doc: Node): boolean {
  let found = false;
  doc.descendants((node) => {
    found ||= node.type.name === 'token';
  });
  return found;
}
