import type { PhrasingContent } from 'mdast';
import { cleanLine } from './clean-line.ts';
import { cleanText } from './clean-text.ts';
import { safeUrl } from './safe-url.ts';
import { settleMarks } from './settle-marks.ts';

/** One line of phrasing: no line break in it, no space at its ends; and how the line before it ended. */
export type TidyLine = { readonly after: 'hard' | 'soft'; readonly nodes: readonly PhrasingContent[] };

/** The lines of a paragraph, each tidy by itself, so that what one holds cannot touch the next. Blank lines stay. */
export function tidyLines(nodes: readonly PhrasingContent[]): readonly TidyLine[] {
  const lines = nodes.reduce<readonly TidyLine[]>(
    (before, node) => joinEnds(before, linesOf(node)),
    [emptyLine],
  );
  return lines.map(({ after, nodes: line }) => ({ after, nodes: settleMarks(line) }));
}

const emptyLine: TidyLine = { after: 'hard', nodes: [] };

function joinEnds(before: readonly TidyLine[], more: readonly TidyLine[]): readonly TidyLine[] {
  const last = before.at(-1) ?? emptyLine;
  const [first = emptyLine, ...rest] = more;
  return [...before.slice(0, -1), { after: last.after, nodes: [...last.nodes, ...first.nodes] }, ...rest];
}

/** The first line goes on with the line it stands in, so how it ended before says nothing. */
function linesOf(node: PhrasingContent): readonly TidyLine[] {
  switch (node.type) {
    case 'text':
    case 'html':
      return cleanText(node.value)
        .split('\n')
        .map((value) => ({ after: 'soft', nodes: textNode(value.replace(/\t/g, ' ')) }));
    case 'break':
      return [emptyLine, emptyLine];
    case 'strong':
    case 'emphasis':
    case 'delete': {
      const { type } = node;
      return tidyLines(node.children).map(({ after, nodes }) => ({
        after,
        nodes: [{ type, children: [...nodes] }],
      }));
    }
    default:
      return [{ after: 'soft', nodes: unbroken(node) }];
  }
}

/** What has no lines: a line break in it is a space. */
function unbroken(node: PhrasingContent): readonly PhrasingContent[] {
  switch (node.type) {
    case 'inlineCode': {
      const value = cleanText(node.value).replace(/[\n\t]/g, ' ');
      return value.trim() === '' ? textNode(value) : [{ type: 'inlineCode', value }];
    }
    case 'image': {
      const url = safeUrl(node.url);
      const alt = cleanLine(node.alt ?? '');
      if (url === null) return textNode(`![${alt}](${cleanLine(node.url)})`);
      return [{ type: 'image', url, title: titleOf(node.title), alt }];
    }
    case 'link': {
      const url = safeUrl(node.url);
      const label = tidyLines(unlinked(node.children)).flatMap(({ nodes }) => [...textNode(' '), ...nodes]);
      const children = label.slice(1);
      if (url === null) return [...textNode('['), ...children, ...textNode(`](${cleanLine(node.url)})`)];
      if (children.length === 0) return textNode(url);
      return [{ type: 'link', url, title: titleOf(node.title), children }];
    }
    default:
      // References and footnotes are resolved before; one that is left says what it says.
      return 'children' in node ? tidyLines(node.children).flatMap(({ nodes }) => [...nodes]) : [];
  }
}

function unlinked(nodes: readonly PhrasingContent[]): readonly PhrasingContent[] {
  return nodes.flatMap((node) => {
    if (node.type === 'link' || node.type === 'linkReference') return unlinked(node.children);
    if (node.type === 'strong' || node.type === 'emphasis' || node.type === 'delete') {
      return [{ type: node.type, children: [...unlinked(node.children)] }];
    }
    return [node];
  });
}

function titleOf(title: string | null | undefined): string | null {
  const line = cleanLine(title ?? '');
  return line === '' ? null : line;
}

function textNode(value: string): PhrasingContent[] {
  return value === '' ? [] : [{ type: 'text', value }];
}
