import type { Root, Text } from 'mdast';
import type { Handle } from 'mdast-util-from-markdown';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { isCrowded } from './crowded-text.ts';
import { findDeepLine } from './deep-lines.ts';

/** GitHub knows footnotes; a field does not use them, because they reach across the fields of a file. */
const syntaxOfFields = [
  gfm(),
  { disable: { null: ['gfmFootnoteDefinition', 'gfmFootnoteCall', 'gfmPotentialFootnoteCall'] } },
];
const syntaxOnGitHub = [gfm()];
const treeOnGitHub = gfmFromMarkdown();

/** The part that makes links of bare addresses is the one that also goes over the finished tree. */
const treeWithoutAddresses = treeOnGitHub.filter((extension) => extension.transforms === undefined);

const enterText: Handle = function (token) {
  this.config.enter.data?.call(this, token);
};
const exitText: Handle = function (token) {
  this.config.exit.data?.call(this, token);
};

/** A bare address is text to us, so that it comes back as it went in; and nothing in it is markup, as on GitHub. */
const addressesAsText = {
  enter: { literalAutolinkEmail: enterText, literalAutolinkHttp: enterText, literalAutolinkWww: enterText },
  exit: { literalAutolinkEmail: exitText, literalAutolinkHttp: exitText, literalAutolinkWww: exitText },
};
const treeOfFields = [...treeWithoutAddresses, addressesAsText];

/**
 * The tree of one field's markdown: GitHub's, without footnotes and front matter, bare addresses as text. A field with
 * a line nested so deeply, or so many marks, that reading it would take seconds is one paragraph of plain text.
 */
export function parseField(markdown: string): Root {
  if (findDeepLine(markdown) !== null || isCrowded(markdown)) return plainText(markdown);
  return fromMarkdown(markdown, { extensions: syntaxOfFields, mdastExtensions: treeOfFields });
}

/** The tree as GitHub sees it, with footnotes, and bare addresses linked. */
export function parseAsGitHub(markdown: string): Root {
  return fromMarkdown(markdown, { extensions: syntaxOnGitHub, mdastExtensions: treeOnGitHub });
}

function plainText(text: string): Root {
  const lines = text.split(/\r\n|\r|\n/);
  const position = {
    start: { line: 1, column: 1, offset: 0 },
    end: { line: lines.length, column: (lines.at(-1) ?? '').length + 1, offset: text.length },
  };
  const words: Text = { type: 'text', value: text, position };
  return { type: 'root', children: [{ type: 'paragraph', children: [words], position }], position };
}
