import { type LooseObject, looseText } from '../loose-object.ts';

/** An inline element of a rich text, and where its words stand in the flow. */
export type Leaf = {
  readonly element: LooseObject;
  readonly start: number;
  readonly text: string;
  readonly line: number;
  /** What else it carries without showing it: the address behind a link. */
  readonly hidden: readonly string[];
};

/** A rich text as one text, with nothing between runs that touch: half of a token may be bold. */
export type RichFlow = { readonly text: string; readonly leaves: readonly Leaf[] };

/** Where an element may keep words, the shown ones first. Slack adds element types faster than it documents them. */
const wordKeys = ['text', 'fallback', 'name', 'title', 'label', 'value', 'url'];

/**
 * Every word of a rich text, whatever its elements are: a line for each block, list item and cell. Unlike the text
 * that goes into the file it is neither cleaned nor rid of what stands behind links.
 */
export function richFlow(value: LooseObject): RichFlow {
  const leaves: Leaf[] = [];
  let text = '';
  let line = 1;
  const say = (words: string) => {
    text += words;
    line += words.split('\n').length - 1;
  };
  const visit = (node: LooseObject): void => {
    const lists = Object.values(node).filter(Array.isArray);
    const [shown = '', ...hidden] = wordsOf(node);
    if (shown !== '') leaves.push({ element: node, start: text.length, text: shown, line, hidden });
    say(shown);
    if (lists.length === 0) return;
    if (text !== '' && !text.endsWith('\n')) say('\n');
    visitAll(lists);
    if (!text.endsWith('\n')) say('\n');
  };
  const visitAll = (nodes: readonly unknown[]): void => {
    for (const node of nodes) {
      if (Array.isArray(node)) visitAll(node);
      else if (isObject(node)) visit(node);
    }
  };
  visit(value);
  return { text, leaves };
}

/** The same rich text with some of its leaves exchanged; null takes one out. */
export function exchangeLeaves(
  value: LooseObject,
  exchanged: ReadonlyMap<LooseObject, LooseObject | null>,
): LooseObject {
  const copy = (node: unknown): unknown => {
    if (Array.isArray(node)) return node.map(copy).filter((one) => one !== null);
    if (!isObject(node)) return node;
    const instead = exchanged.get(node);
    if (instead !== undefined) return instead;
    return Object.fromEntries(
      Object.entries(node).map(([key, part]) => [key, Array.isArray(part) ? copy(part) : part]),
    );
  };
  const copied = copy(value);
  return isObject(copied) ? copied : value;
}

function wordsOf(element: LooseObject): readonly string[] {
  return [...new Set(wordKeys.map((key) => looseText(element, key)).filter((words) => words !== ''))];
}

function isObject(value: unknown): value is LooseObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
