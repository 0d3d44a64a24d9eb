import type { Nodes, Text } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import type { Join, Unsafe } from 'mdast-util-to-markdown';
import { toMarkdown } from 'mdast-util-to-markdown';

/** The texts whose escapes were found needless, and for which characters; `address` for all within web addresses. */
export type Relaxed = ReadonlyMap<Text, ReadonlySet<string>>;

const gfm = gfmToMarkdown({ tablePipeAlign: false });

/** Prints tidy nodes in our hand: `-` bullets, one space, fences, no rule that looks like the file's own `---`. */
export function printMarkdown(node: Nodes, relaxed: Relaxed): string {
  const printed = toMarkdown(node, {
    bullet: '-',
    rule: '*',
    fences: true,
    listItemIndent: 'one',
    join: [looseOnlyWhereNeeded],
    unsafe: unsafeToo,
    extensions: [gfm],
    handlers: {
      text(text: Text, _parent, state, around) {
        const safe = state.safe(text.value, around);
        const needless = relaxed.get(text);
        return needless === undefined ? safe : withoutEscapes(safe, needless);
      },
    },
  });
  // Only newlines: a wider trim would take characters that guard the start of a line.
  return printed.replace(/^\n+|\n+$/g, '');
}

/** What the serializer leaves alone and GitHub, or another version of a parser, would read as a link. */
const unsafeToo: Unsafe[] = [
  { character: '<', after: "[\\w!#$%&'*+/=?^`{|}~.@-]", inConstruct: 'phrasing' },
  {
    character: ':',
    before: '[PS]',
    after: '\\/',
    inConstruct: 'phrasing',
    notInConstruct: ['autolink', 'link'],
  },
];

/** Within a list item only text and what hangs from it stay close; a table or quote would swallow the next line. */
const looseOnlyWhereNeeded: Join = (left, right, parent) => {
  if (parent.type !== 'listItem') return undefined;
  return left.type === 'paragraph' && (right.type === 'list' || right.type === 'code') ? undefined : 1;
};

function withoutEscapes(safe: string, needless: ReadonlySet<string>): string {
  const eased = needless.has('address') ? safe.replace(/https?\\:\/\/[^\s<]+/gi, withoutAnyEscape) : safe;
  return eased.replace(/\\([!-/:-@[-`{-~])/g, (pair, character: string, at: number) => {
    if (!needless.has(character) || guardsLineStart(eased, character, at)) return pair;
    return character === '<' && !/[\d=-]/.test(safe.charAt(at + 2)) ? pair : character;
  });
}

/** At the start of a line these would open list in list in list, thousands deep, before a reader could say no. */
function guardsLineStart(safe: string, character: string, at: number): boolean {
  return '*.)'.includes(character) && /(?:^|\n)[ \t]*\d{0,9}$/.test(safe.slice(Math.max(0, at - 12), at));
}

function withoutAnyEscape(safe: string): string {
  return safe.replace(/\\([!-/:-@[-`{-~])/g, '$1');
}
