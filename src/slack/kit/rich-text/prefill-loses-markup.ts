import type { ListItem, Nodes, Root } from 'mdast';
import type { Markdown } from '../../../core/entry/markdown.ts';
import { parseField } from '../../../core/markdown/parse-field.ts';
import { webUrl } from '../web-url.ts';

/** Slack's lists have nine levels: `indent` 0 to 8. */
const DEEPEST = 8;

/**
 * Whether a form cannot show all the markup of a text (a table, a task list), so that saving a change made there would
 * lose it. The words are all there, and a text that is left alone stays to the byte: see `richAnswer`.
 */
export function prefillLosesMarkup(markdown: Markdown): boolean {
  return treeLosesMarkup(parseField(markdown));
}

/** The same of a text that is a tree already. */
export function treeLosesMarkup(root: Root): boolean {
  return blocksLose(root, 0);
}

function blocksLose(parent: Root | Extract<Nodes, { type: 'blockquote' }>, quotes: number): boolean {
  return parent.children.some((node) => {
    switch (node.type) {
      case 'paragraph':
        return node.children.some(inlineLoses);
      case 'code':
        return hasLanguage(node.lang);
      case 'list':
        return node.children.some((item) => itemLoses(item, 0));
      case 'blockquote':
        return quotes > 0 || blocksLose(node, quotes + 1);
      default:
        return true;
    }
  });
}

/** Its text and the lists below it; what else hangs in an item, Slack has no place for. */
function itemLoses({ checked, children }: ListItem, level: number): boolean {
  if (typeof checked === 'boolean' || level > DEEPEST) return true;
  return children.some((child) => {
    if (child.type === 'paragraph') return child.children.some(inlineLoses);
    return child.type !== 'list' || child.children.some((item) => itemLoses(item, level + 1));
  });
}

function inlineLoses(node: Nodes): boolean {
  switch (node.type) {
    case 'text':
    case 'inlineCode':
    case 'break':
      return false;
    case 'strong':
    case 'emphasis':
    case 'delete':
      return node.children.some(inlineLoses);
    case 'link':
      return webUrl(node.url) === null || node.children.some(inlineLoses);
    default:
      return true;
  }
}

function hasLanguage(language: string | null | undefined): boolean {
  return language !== null && language !== undefined && language !== '';
}
