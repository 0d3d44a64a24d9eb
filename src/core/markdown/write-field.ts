import type { BlockContent, Root } from 'mdast';
import type { FieldShape } from '../entry/daily-log-questions.ts';
import type { Markdown } from '../entry/markdown.ts';
import { printMarkdown } from './print-markdown.ts';
import { readsAs } from './reads-as.ts';
import { relaxEscapes } from './relax-escapes.ts';
import { tidyField } from './tidy-field.ts';

/**
 * The field as GitHub-flavoured markdown that cannot reach the file around it: no heading above level four, no HTML,
 * no open fence, no definition, links to pages, mail and paths only. Says every word of the tree; with `list`, each
 * line that stands alone is a bullet. Parsed and written again it is the same to the byte.
 */
export function writeField(tree: Root, shape: FieldShape): Markdown {
  const blocks = tidyField(tree, shape);
  const text = print(blocks);
  return text as Markdown;
}

function print(blocks: readonly BlockContent[]): string {
  const root: Root = { type: 'root', children: [...blocks] };
  const needless = relaxEscapes(blocks);
  const relaxed = printMarkdown(root, needless);
  if (needless.size === 0 || readsAs(relaxed, blocks)) return relaxed;
  return printMarkdown(root, new Map());
}
