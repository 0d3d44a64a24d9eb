import type { BlockContent, DefinitionContent, List, ListItem, Paragraph } from 'mdast';

/** One `rich_text_list`: Slack keeps a nested list as a sibling with a higher indent. */
export type FlatList = {
  readonly ordered: boolean;
  readonly indent: number;
  /** The number of the first item in an ordered list. */
  readonly start: number;
  readonly items: readonly (readonly Paragraph[])[];
};

/**
 * Sibling lists as nested ones, within one unbroken row of them. A jump of several indents is one level deeper, a
 * list of the same kind that continues after a nested one is the same list, and an item without text is left out
 * (what is nested in it moves to the item before).
 */
export function nestLists(flat: readonly FlatList[]): List[] {
  const root: List[] = [];
  const open: { readonly indent: number; readonly list: List }[] = [];
  for (const list of flat) {
    const items = list.items.filter((paragraphs) => paragraphs.length > 0);
    if (items.length === 0) continue;
    while ((open.at(-1)?.indent ?? -1) >= list.indent) open.pop();
    const parent = open.at(-1)?.list.children.at(-1);
    const target = continuedIn(parent?.children ?? root, list) ?? append(parent?.children ?? root, list);
    target.children.push(...items.map(listItem));
    open.push({ indent: list.indent, list: target });
  }
  return root;
}

type Siblings = List[] | (BlockContent | DefinitionContent)[];

function continuedIn(siblings: Siblings, list: FlatList): List | null {
  const last = siblings.at(-1);
  return last?.type === 'list' && last.ordered === list.ordered ? last : null;
}

function append(siblings: Siblings, list: FlatList): List {
  const { ordered, start } = list;
  const made: List = { type: 'list', ordered, start: ordered ? start : null, spread: false, children: [] };
  siblings.push(made);
  return made;
}

function listItem(paragraphs: readonly Paragraph[]): ListItem {
  return { type: 'listItem', spread: paragraphs.length > 1, checked: null, children: [...paragraphs] };
}
