import type { RichTextLink, RichTextText } from '@slack/types';
import type { PhrasingContent } from 'mdast';
import { webUrl } from '../web-url.ts';

/** What a prefilled text may hold inline. Slack cannot submit a prefilled mention (bolt-js #2138, #2266). */
export type RichElement = RichTextText | RichTextLink;
/** Slack refuses a prefill with any other style key (java-slack-sdk #1381). */
export type RichStyle = {
  readonly bold?: true;
  readonly italic?: true;
  readonly strike?: true;
  readonly code?: true;
};

/** Where the definitions of a document say a reference leads. */
export type ReferenceUrls = ReadonlyMap<string, string>;

/** Inline markdown as rich text elements, none of them empty. What has no element of its own is written as text. */
export function richElements(
  nodes: readonly PhrasingContent[],
  urls: ReferenceUrls,
  style: RichStyle = {},
): RichElement[] {
  return nodes.flatMap((node) => elementsOf(node, urls, style));
}

/** A text element, or nothing for no text: Slack refuses an empty one. */
export function richText(text: string, style: RichStyle = {}): RichTextText[] {
  if (text === '') return [];
  return [Object.keys(style).length === 0 ? { type: 'text', text } : { type: 'text', text, style }];
}

function elementsOf(node: PhrasingContent, urls: ReferenceUrls, style: RichStyle): RichElement[] {
  switch (node.type) {
    case 'text':
      // A line end in a markdown paragraph reads as a space; rich text would break the line there.
      return richText(node.value.replace(/[ \t]*\n[ \t]*/g, ' '), style);
    case 'break':
      return richText('\n', style);
    case 'inlineCode':
      return richText(node.value, { ...style, code: true });
    case 'html':
      return richText(node.value, style);
    case 'strong':
      return richElements(node.children, urls, { ...style, bold: true });
    case 'emphasis':
      return richElements(node.children, urls, { ...style, italic: true });
    case 'delete':
      return richElements(node.children, urls, { ...style, strike: true });
    case 'link':
      return linked(richElements(node.children, urls, style), node.url, style);
    case 'linkReference':
      return linked(richElements(node.children, urls, style), urls.get(node.identifier) ?? '', style);
    case 'image':
      return linked(richText(node.alt ?? '', style), node.url, style);
    case 'imageReference':
      return linked(richText(node.alt ?? '', style), urls.get(node.identifier) ?? '', style);
    case 'footnoteReference':
      return richText(`[^${node.identifier}]`, style);
    default:
      return node satisfies never;
  }
}

function linked(label: readonly RichElement[], address: string, style: RichStyle): RichElement[] {
  const url = webUrl(address);
  const text = label.map((element) => element.text ?? '').join('');
  if (url === null) return [...label, ...richText(addressBeside(text, address), style)];
  if (text === '' || text === url) return [link(url, '', label[0]?.style ?? style)];
  return label.map((element) => link(url, (element.text ?? '').replace(/\n/g, ' '), element.style ?? {}));
}

function addressBeside(label: string, address: string): string {
  if (address === '' || address === label) return '';
  return label === '' ? address : ` (${address})`;
}

function link(url: string, text: string, style: NonNullable<RichTextLink['style']>): RichTextLink {
  const labelled: RichTextLink = text === '' ? { type: 'link', url } : { type: 'link', url, text };
  return Object.keys(style).length === 0 ? labelled : { ...labelled, style };
}
