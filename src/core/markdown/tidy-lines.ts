import type { PhrasingContent } from 'mdast';
import { cleanLine } from './clean-line.ts';
import { cleanText } from './clean-text.ts';
import { safeUrl } from './safe-url.ts';
import { sayableMarks } from './sayable-marks.ts';

/** One line of phrasing: no line break in it, no space at its ends; and how the line before it ended. */
export type TidyLine = { readonly after: 'hard' | 'soft'; readonly nodes: readonly PhrasingContent[] };

/** The lines of a paragraph, each tidy by itself, so that what one holds cannot touch the next. Blank lines stay. */
export function tidyLines(nodes: readonly PhrasingContent[]): readonly TidyLine[] {
  return splitLines(nodes).map(({ after, nodes: line }) => ({ after, nodes: sayableMarks(line) }));
}

function splitLines(nodes: readonly PhrasingContent[]): readonly TidyLine[] {
  let open: PhrasingContent[] = [];
  const lines: TidyLine[] = [{ after: 'hard', nodes: open }];
  for (const [at, line] of nodes.flatMap((node) => [...linesOf(node).entries()])) {
    if (at > 0) {
      open = [];
      lines.push({ after: line.after, nodes: open });
    }
    open.push(...line.nodes);
  }
  return lines;
}

const emptyLine: TidyLine = { after: 'hard', nodes: [] };

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
      return splitLines(node.children).map(({ after, nodes }) => ({
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
      const label = splitLines(unlinked(node.children)).flatMap(({ nodes }) => [...textNode(' '), ...nodes]);
      const children = label.slice(1);
      if (url === null) return [...textNode('['), ...children, ...textNode(`](${cleanLine(node.url)})`)];
      if (children.length === 0) return textNode(url);
      return [{ type: 'link', url, title: titleOf(node.title), children }];
    }
    default:
      // References and footnotes are resolved before; one that is left says what it says.
      return 'children' in node ? splitLines(node.children).flatMap(({ nodes }) => [...nodes]) : [];
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
