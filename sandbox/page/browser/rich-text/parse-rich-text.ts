import type { Node } from 'prosemirror-model';
import type { JsonObject } from '../../../slack/played-slack.ts';
import { emojiOf } from '../blocks/emoji.ts';
import { flagIn, numberIn, objectIn, objectsIn, textIn } from '../blocks/json-fields.ts';
import { richTextSchema } from './schema.ts';

const { nodes, marks } = richTextSchema;
const styleNames = ['bold', 'italic', 'strike', 'underline', 'code'] as const;

/** Slack's `rich_text` as a document to edit; an empty line when there is none. */
export function parseRichText(block: JsonObject | undefined): Node {
  const elements = objectsIn(block, 'elements');
  const content: Node[] = [];
  for (let at = 0; at < elements.length; ) {
    const element = elements[at];
    if (element && textIn(element, 'type') === 'rich_text_list') {
      const [list, next] = parseList(elements, at, 0);
      content.push(list);
      at = next;
    } else {
      content.push(...parseBlock(element));
      at++;
    }
  }
  return nodes.doc.create(null, content.length > 0 ? content : [nodes.paragraph.create()]);
}

function parseBlock(element: JsonObject | undefined): readonly Node[] {
  const children = objectsIn(element, 'elements');
  switch (textIn(element, 'type')) {
    case 'rich_text_quote':
      return [nodes.blockquote.create(null, parseLines(children))];
    case 'rich_text_preformatted': {
      const code = children.map((child) => textIn(child, 'text') || textIn(child, 'url')).join('');
      return [nodes.code_block.create(null, code === '' ? [] : [richTextSchema.text(code)])];
    }
    default:
      return parseLines(children);
  }
}

/** Reads the list that starts at `from`, with the deeper lists after it as its children; says where to go on. */
function parseList(elements: readonly JsonObject[], from: number, indent: number): [Node, number] {
  const first = elements[from];
  const style = textIn(first, 'style');
  const items: Node[] = [];
  let at = from;
  while (at < elements.length) {
    const element = elements[at];
    const depth = numberIn(element, 'indent') ?? 0;
    if (textIn(element, 'type') !== 'rich_text_list' || depth < indent) break;
    const parent = items.at(-1);
    if (depth > indent && parent) {
      const [nested, next] = parseList(elements, at, indent + 1);
      items[items.length - 1] = parent.copy(parent.content.addToEnd(nested));
      at = next;
    } else if (textIn(element, 'style') === style) {
      items.push(...objectsIn(element, 'elements').map(parseItem));
      at++;
    } else break;
  }
  if (items.length === 0) items.push(nodes.list_item.create(null, [nodes.paragraph.create()]));
  const order = (numberIn(first, 'offset') ?? 0) + 1;
  const list =
    style === 'ordered' ? nodes.ordered_list.create({ order }, items) : nodes.bullet_list.create(null, items);
  return [list, Math.max(at, from + 1)];
}

function parseItem(section: JsonObject): Node {
  return nodes.list_item.create(null, parseLines(objectsIn(section, 'elements')));
}

function parseLines(elements: readonly JsonObject[]): readonly Node[] {
  const lines: Node[][] = [[]];
  for (const element of elements) {
    const [first = '', ...rest] = visibleText(element).split('\n');
    lines.at(-1)?.push(...inlineNode(element, first));
    for (const text of rest) lines.push([...inlineNode(element, text)]);
  }
  return lines.map((line) => nodes.paragraph.create(null, line));
}

/** What a text or link shows; empty for tokens, which hold no line break. */
function visibleText(element: JsonObject): string {
  return textIn(element, 'text') || (textIn(element, 'type') === 'link' ? textIn(element, 'url') : '');
}

function inlineNode(element: JsonObject, text: string): readonly Node[] {
  const type = textIn(element, 'type');
  const style = styleNames.filter((name) => flagIn(objectIn(element, 'style'), name));
  const own = style.map((name) => marks[name].create());
  if (type === 'text') return text === '' ? [] : [richTextSchema.text(text, own)];
  if (type === 'link') {
    const link = marks.link.create({ url: textIn(element, 'url') });
    return text === '' ? [] : [richTextSchema.text(text, [...own, link])];
  }
  return [nodes.token.create({ json: JSON.stringify(element), label: tokenLabel(element) })];
}

function tokenLabel(element: JsonObject): string {
  switch (textIn(element, 'type')) {
    case 'emoji':
      return emojiOf(textIn(element, 'name'));
    case 'user':
      return `@${textIn(element, 'user_id')}`;
    case 'channel':
      return `#${textIn(element, 'channel_id')}`;
    case 'broadcast':
      return `@${textIn(element, 'range')}`;
    default:
      return textIn(element, 'fallback') || textIn(element, 'text') || textIn(element, 'type');
  }
}
